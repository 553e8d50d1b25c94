package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import java.util.Map;

/** Something happened to an invitation before anybody accepted it. Published in the transaction of the change. */
public sealed interface InvitationEvent extends AuditedEvent {

    InvitationId invitation();

    /** The mail with its link is promised. */
    record InvitationSent(InvitationId invitation, EmailAddress email, Role role, Actor by) implements InvitationEvent {
        @Override
        public AuditFacts audit() {
            return done("invitation.sent", invitation, by, Map.of("email", email.value(), "role", role.name()));
        }
    }

    /** Another mail is promised; the link of the one before lets nobody in from then on. */
    record InvitationSentAgain(InvitationId invitation, EmailAddress email, Actor by) implements InvitationEvent {
        @Override
        public AuditFacts audit() {
            return done("invitation.sent_again", invitation, by, Map.of("email", email.value()));
        }
    }

    /** Its link lets nobody in any more. */
    record InvitationRevoked(InvitationId invitation, EmailAddress email, Actor by) implements InvitationEvent {
        @Override
        public AuditFacts audit() {
            return done("invitation.revoked", invitation, by, Map.of("email", email.value()));
        }
    }

    private static AuditFacts done(String action, InvitationId invitation, Actor by, Map<String, String> details) {
        return AuditFacts.done(action, by, "invitation:" + invitation, details);
    }
}
