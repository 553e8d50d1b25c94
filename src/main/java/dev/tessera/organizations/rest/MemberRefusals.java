package dev.tessera.organizations.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.MemberChange;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import org.springframework.stereotype.Component;

/** Says in problems why members were not changed. */
@Component
class MemberRefusals {

    private final Denial denial;

    MemberRefusals(Denial denial) {
        this.denial = denial;
    }

    static Problem notFound() {
        return Problem.notFound("There is no member of this id in your organization.");
    }

    /** @throws RefusedRequest unless the change is done */
    void demandDone(Actor actor, MemberChange change) {
        if (!(change instanceof MemberChange.Done)) {
            throw new RefusedRequest(of(actor, change));
        }
    }

    private Problem of(Actor actor, MemberChange refused) {
        return switch (refused) {
            case MemberChange.NotFound gone -> notFound();
            case MemberChange.RoleNotFound gone -> OrganizationProblems.noSuchRole("/roles");
            case MemberChange.FeatureOff off -> OrganizationProblems.customRolesOff();
            case MemberChange.ProofNeeded needed -> Denial.proofNeeded();
            case MemberChange.NotPermitted nobody -> denial.of(actor, Permission.MANAGE_MEMBERS);
            case MemberChange.Beyond beyond -> OrganizationProblems.beyond(beyond.missing());
            case MemberChange.LastAdministrator last -> OrganizationProblems.lastAdministrator();
            case MemberChange.Done done -> throw new IllegalArgumentException("Nothing was refused");
        };
    }
}
