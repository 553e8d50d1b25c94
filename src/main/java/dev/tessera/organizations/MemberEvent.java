package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Something happened to a membership. Published in the transaction of the change. */
public sealed interface MemberEvent extends AuditedEvent {

    OrganizationId organization();

    UserId user();

    /** Somebody accepted an invitation, and is a member now. */
    record MemberJoined(
            OrganizationId organization, UserId user, List<Role> roles, InvitationId invitation, ClientAddress address)
            implements MemberEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "member.joined",
                    AuditFacts.Outcome.DONE,
                    user,
                    organization,
                    "member:" + user,
                    address,
                    Set.of(),
                    Map.of("invitation", invitation.toString(), "roles", names(roles)));
        }
    }

    /** The member holds other roles than before. */
    record MemberRolesChanged(OrganizationId organization, UserId user, List<Role> given, List<Role> taken, Actor by)
            implements MemberEvent {
        @Override
        public AuditFacts audit() {
            return done("member.roles_changed", user, by, Map.of("given", names(given), "taken", names(taken)));
        }
    }

    /** The member can do nothing in the organization any more, and their credentials for it are not good. */
    record MemberDisabled(OrganizationId organization, UserId user, Actor by) implements MemberEvent {
        @Override
        public AuditFacts audit() {
            return done("member.disabled", user, by, Map.of());
        }
    }

    /** The member can do again what their roles allow. */
    record MemberEnabled(OrganizationId organization, UserId user, Actor by) implements MemberEvent {
        @Override
        public AuditFacts audit() {
            return done("member.enabled", user, by, Map.of());
        }
    }

    /**
     * The member belongs to the organization no more.
     *
     * @param could what they could do there until then
     * @param plan what becomes of the credentials that they leave; who keeps them carries it out in the same transaction
     */
    record MemberRemoved(OrganizationId organization, UserId user, Set<Permission> could, LeaversPlan plan, Actor by)
            implements MemberEvent {

        public MemberRemoved {
            could = Set.copyOf(could);
        }

        /** Nothing that the member could do goes on. */
        public MemberRemoved(OrganizationId organization, UserId user, Actor by) {
            this(organization, user, Set.of(), LeaversPlan.REVOKE_ALL, by);
        }

        @Override
        public AuditFacts audit() {
            return done("member.removed", user, by, Map.of());
        }
    }

    private static AuditFacts done(String action, UserId user, Actor by, Map<String, String> details) {
        return AuditFacts.done(action, by, "member:" + user, details);
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
