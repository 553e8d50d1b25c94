package dev.tessera.organizations.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.web.Answer;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Says in problems why invitations were not sent or revoked. */
@Component
class InvitationRefusals {

    private final Denial denial;

    InvitationRefusals(Denial denial) {
        this.denial = denial;
    }

    static Problem notFound() {
        return Problem.notFound("There is no open invitation of this id in your organization.");
    }

    /**
     * The id of the invitation.
     *
     * @throws RefusedRequest unless the change is done
     */
    InvitationId demandDone(Actor actor, InvitationChange change) {
        return switch (change) {
            case InvitationChange.Done(InvitationId invitation) -> invitation;
            case InvitationChange.TooMany(Duration wait) -> throw new RefusedRequest(tooMany(wait));
            default -> throw new RefusedRequest(of(actor, change));
        };
    }

    private static Answer tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return Problem.of(
                        429,
                        "RATE_LIMITED",
                        "Your organization, or that mailbox, has had too many invitations lately. Try again in "
                                + seconds + " seconds.")
                .answer()
                .with("Retry-After", String.valueOf(seconds));
    }

    private Problem of(Actor actor, InvitationChange refused) {
        return switch (refused) {
            case InvitationChange.NotAnAddress no ->
                Problem.invalid(Fault.inBody("/email", "NOT_AN_ADDRESS", "This is no e-mail address."));
            case InvitationChange.AlreadyMember member ->
                Problem.of(409, "ALREADY_MEMBER", "Somebody with that address is a member already.");
            case InvitationChange.AlreadyInvited invited ->
                Problem.of(
                        409, "ALREADY_INVITED", "That address has an open invitation already. It can be sent again.");
            case InvitationChange.NotFound gone -> notFound();
            case InvitationChange.RoleNotFound gone -> OrganizationProblems.noSuchRole("/role");
            case InvitationChange.FeatureOff off -> OrganizationProblems.customRolesOff();
            case InvitationChange.Beyond beyond -> OrganizationProblems.beyond(beyond.missing());
            case InvitationChange.ProofNeeded needed -> Denial.proofNeeded();
            case InvitationChange.NotPermitted nobody -> denial.of(actor, Permission.MANAGE_MEMBERS);
            case InvitationChange.TooMany many -> throw new IllegalArgumentException("That is told with a header");
            case InvitationChange.Done done -> throw new IllegalArgumentException("Nothing was refused");
        };
    }
}
