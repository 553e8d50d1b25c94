package dev.tessera.organizations.ui;

import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.MemberChange;
import dev.tessera.organizations.RoleChange;

/** Says why a change to the organization was refused, and what can be done about it. */
final class Refusals {

    private final OrganizationWords words;

    Refusals(OrganizationWords words) {
        this.words = words;
    }

    String of(MemberChange change) {
        return switch (change) {
            case MemberChange.Beyond beyond -> beyond(words.headlines(beyond.missing()));
            case MemberChange.NotFound ignored -> words.translated("organization.refused.member-gone");
            case MemberChange.RoleNotFound ignored -> words.translated("organization.refused.role-gone");
            case MemberChange.FeatureOff ignored -> words.translated("organization.refused.custom-roles-off");
            case MemberChange.LastAdministrator ignored -> words.translated("organization.refused.last-administrator");
            case MemberChange.NotPermitted ignored -> words.translated("organization.refused.not-permitted");
            case MemberChange.ProofNeeded ignored -> words.translated("organization.refused.proof-needed");
            case MemberChange.Done ignored -> throw new IllegalArgumentException("Nothing was refused");
        };
    }

    /** What speaks against a change to a role as a whole; faults of its form are told at their fields. */
    String of(RoleChange change) {
        return switch (change) {
            case RoleChange.Beyond beyond -> beyond(words.headlines(beyond.missing()));
            case RoleChange.NotFound ignored -> words.translated("organization.refused.role-gone");
            case RoleChange.Predefined ignored -> words.translated("organization.refused.predefined");
            case RoleChange.FeatureOff ignored -> words.translated("organization.refused.custom-roles-off");
            case RoleChange.LastAdministrator ignored -> words.translated("organization.refused.last-administrator");
            case RoleChange.NotPermitted ignored -> words.translated("organization.refused.not-permitted");
            case RoleChange.ProofNeeded ignored -> words.translated("organization.refused.proof-needed");
            case RoleChange.NameTaken ignored -> words.translated("organization.roles.name.taken");
            case RoleChange.Invalid invalid ->
                words.translated("organization.roles.fault." + OrganizationWords.keyed(invalid.fault()));
            case RoleChange.Done ignored -> throw new IllegalArgumentException("Nothing was refused");
        };
    }

    String of(InvitationChange change) {
        return switch (change) {
            case InvitationChange.NotAnAddress ignored -> words.translated("organization.invite.malformed");
            case InvitationChange.AlreadyMember ignored -> words.translated("organization.invite.member");
            case InvitationChange.AlreadyInvited ignored -> words.translated("organization.invite.again");
            case InvitationChange.NotFound ignored -> words.translated("organization.invite.gone");
            case InvitationChange.RoleNotFound ignored -> words.translated("organization.refused.role-gone");
            case InvitationChange.FeatureOff ignored -> words.translated("organization.refused.custom-roles-off");
            case InvitationChange.Beyond beyond -> beyond(words.headlines(beyond.missing()));
            case InvitationChange.TooMany tooMany ->
                words.translated(
                        "organization.invite.too-many",
                        Math.max(1, tooMany.retryAfter().toMinutes()));
            case InvitationChange.ProofNeeded ignored -> words.translated("organization.refused.proof-needed");
            case InvitationChange.NotPermitted ignored -> words.translated("organization.refused.not-permitted");
            case InvitationChange.Done ignored -> throw new IllegalArgumentException("Nothing was refused");
        };
    }

    private String beyond(String permissions) {
        return words.translated("organization.refused.beyond", permissions);
    }
}
