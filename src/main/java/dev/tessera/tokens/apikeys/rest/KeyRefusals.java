package dev.tessera.tokens.apikeys.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.rest.Denial;
import dev.tessera.tokens.apikeys.ApiKeyChange;
import dev.tessera.tokens.apikeys.SecretRefusal;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says in problems why API keys were not shown or changed. */
@Component
class KeyRefusals {

    private static final Permission NEEDED = Permission.MANAGE_OWN_API_KEYS;

    private final Denial denial;

    KeyRefusals(Denial denial) {
        this.denial = denial;
    }

    static Problem notFound() {
        return Problem.notFound("There is no API key of this id, or it is not yours.");
    }

    static Problem alreadyRevoked() {
        return Problem.of(409, "ALREADY_REVOKED", "The API key is revoked for good. It can only be deleted.");
    }

    static Problem alreadyRotated() {
        return Problem.of(409, "ALREADY_ROTATED", "The API key has had a new secret since. Read it again.");
    }

    static Problem stillRotating(Instant until) {
        return Problem.of(
                409,
                "STILL_ROTATING",
                "The secret before the newest is good until " + until
                        + ". Finish that rotation first, or wait for it.");
    }

    Problem notPermitted(Actor actor) {
        return denial.of(actor, NEEDED);
    }

    Problem of(Actor actor, SecretRefusal refusal) {
        return switch (refusal) {
            case SESSION_NEEDED ->
                Problem.of(
                        403,
                        "SESSION_NEEDED",
                        "A secret is given to a person only, in a session of the portal, and never to a token.");
            case NOT_PERMITTED -> notPermitted(actor);
            case PROOF_NEEDED -> Denial.proofNeeded();
            case SECOND_FACTOR_NEEDED ->
                Problem.of(
                        403,
                        "SECOND_FACTOR_NEEDED",
                        "Your session began before your second factor was set up. Log out and in again.");
        };
    }

    /** @throws RefusedRequest unless the change is done */
    void demandDone(Actor actor, ApiKeyChange change) {
        switch (change) {
            case DONE -> {}
            case NOT_FOUND -> throw new RefusedRequest(notFound());
            case ALREADY_REVOKED -> throw new RefusedRequest(alreadyRevoked());
            case ALREADY_ROTATED -> throw new RefusedRequest(alreadyRotated());
            case NOT_PERMITTED -> throw new RefusedRequest(notPermitted(actor));
        }
    }
}
