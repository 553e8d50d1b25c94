package dev.tessera.tokens.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.rest.Denial;
import dev.tessera.organizations.rest.RangesInBody;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.PermissionsRefused;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Edit;
import dev.tessera.tokens.TokenChange;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in problems why tokens were not shown or changed. */
@Component
class TokenRefusals {

    private static final Permission READ = Permission.VIEW_OWN_TOKENS;
    private static final Permission CHANGE = Permission.MANAGE_OWN_TOKENS;

    private final Denial denial;

    TokenRefusals(Denial denial) {
        this.denial = denial;
    }

    static Problem notFound() {
        return Problem.notFound("There is no token of this id, or it is not yours.");
    }

    static Problem alreadyRevoked() {
        return Problem.of(409, "ALREADY_REVOKED", "The token is revoked for good. It can only be deleted.");
    }

    Problem mayNotRead(Actor actor) {
        return denial.of(actor, READ);
    }

    Problem mayNotChange(Actor actor) {
        return denial.of(actor, CHANGE);
    }

    /** The actor has the permission, and came with a token that reaches less far than the other. */
    Problem mayNotLearnValue(Actor actor) {
        return denial.of(
                actor,
                CHANGE,
                Problem.of(
                        403,
                        "BEYOND_TOKEN",
                        "The other token may do more than the one that you came with, from more addresses, or for longer."));
    }

    private static Problem beyondParent() {
        return Problem.invalid(Fault.inBody(
                RangesInBody.POINTER,
                "BEYOND_TOKEN",
                "The token that you came with may itself not be used from all of these."));
    }

    /** @throws RefusedRequest unless the change is done */
    void demandDone(Actor actor, TokenChange change) {
        switch (change) {
            case DONE -> {}
            case NOT_FOUND -> throw new RefusedRequest(notFound());
            case ALREADY_REVOKED -> throw new RefusedRequest(alreadyRevoked());
            case NOT_PERMITTED -> throw new RefusedRequest(mayNotChange(actor));
        }
    }

    /** @param permissions as the request named them */
    Problem of(Actor actor, Edit refused, @Nullable List<Permission> permissions) {
        return switch (refused) {
            case Edit.NotFound gone -> notFound();
            case Edit.AlreadyRevoked revoked -> alreadyRevoked();
            case NameTaken taken -> NameInBody.taken("token");
            case NameInvalid(NameInvalid.Fault fault) -> NameInBody.invalid(fault);
            case PermissionsRefused beyond -> PermissionsInBody.refused(beyond, permissions);
            case AddressesRefused beyond -> beyondParent();
            case ProofNeeded needed -> Denial.proofNeeded();
            case NotPermitted nobody -> mayNotChange(actor);
            case Edit.Changed(var token) -> throw new IllegalArgumentException("The token was changed: " + token.id());
        };
    }
}
