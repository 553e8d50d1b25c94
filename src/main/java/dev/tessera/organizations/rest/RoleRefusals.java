package dev.tessera.organizations.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleChange;
import dev.tessera.organizations.RoleForm;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import org.springframework.stereotype.Component;

/** Says in problems why roles were not changed. */
@Component
class RoleRefusals {

    private final Denial denial;

    RoleRefusals(Denial denial) {
        this.denial = denial;
    }

    static Problem notFound() {
        return Problem.notFound("There is no role of this id in your organization.");
    }

    /**
     * The role as the change left it.
     *
     * @throws RefusedRequest unless the change is done
     */
    Role demandDone(Actor actor, RoleChange change) {
        if (change instanceof RoleChange.Done(Role role)) {
            return role;
        }
        throw new RefusedRequest(of(actor, change));
    }

    private Problem of(Actor actor, RoleChange refused) {
        return switch (refused) {
            case RoleChange.Invalid(RoleChange.Fault fault) -> invalid(fault);
            case RoleChange.NameTaken taken -> nameTaken();
            case RoleChange.NotFound gone -> notFound();
            case RoleChange.Predefined predefined ->
                Problem.of(
                        409,
                        "PREDEFINED_ROLE",
                        "A predefined role is the same in every organization. Make a role of your own instead.");
            case RoleChange.FeatureOff off -> OrganizationProblems.customRolesOff();
            case RoleChange.ProofNeeded needed -> Denial.proofNeeded();
            case RoleChange.NotPermitted nobody -> denial.of(actor, Permission.MANAGE_ROLES);
            case RoleChange.Beyond beyond -> OrganizationProblems.beyond(beyond.missing());
            case RoleChange.LastAdministrator last -> OrganizationProblems.lastAdministrator();
            case RoleChange.Done done -> throw new IllegalArgumentException("Nothing was refused");
        };
    }

    private static Problem invalid(RoleChange.Fault fault) {
        return Problem.invalid(
                switch (fault) {
                    case NAME_MISSING ->
                        Fault.inBody("/name", "NAME_BLANK", "The name has no character that can be seen.");
                    case NAME_TOO_LONG ->
                        Fault.inBody("/name", "NAME_TOO_LONG", "The name may have at most 60 characters.");
                    case NAME_NOT_PLAIN_TEXT ->
                        Fault.inBody(
                                "/name",
                                "NAME_NOT_PLAIN_TEXT",
                                "The name has control characters in it, or ones that nobody sees.");
                    case DESCRIPTION_TOO_LONG ->
                        Fault.inBody(
                                "/description",
                                "TOO_LONG",
                                "The description may have at most " + RoleForm.LONGEST_DESCRIPTION + " characters.");
                    case DESCRIPTION_NOT_PLAIN_TEXT ->
                        Fault.inBody("/description", "NOT_PLAIN_TEXT", "The description has control characters in it.");
                });
    }

    private static Problem nameTaken() {
        return Problem.of(409, "NAME_TAKEN", "Another role of your organization has this name.")
                .at(Fault.inBody("/name", "NAME_TAKEN", "Choose another name."));
    }
}
