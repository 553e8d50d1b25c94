package dev.tessera.organizations;

import dev.tessera.mail.LinkIssuer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links of invitations when their mails are sent. */
@Component
class InvitationLinks implements LinkIssuer {

    private final InvitationRepository invitations;
    private final SecureRandom random;
    private final Clock clock;

    InvitationLinks(InvitationRepository invitations, SecureRandom random, Clock clock) {
        this.invitations = invitations;
        this.random = random;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<String> issue(String invitation) {
        InvitationSecret secret = InvitationSecret.generate(random);
        boolean open = invitations.setSecret(UUID.fromString(invitation), secret.hash(), clock.instant()) == 1;
        return open ? Optional.of("/invitation/" + secret.value()) : Optional.empty();
    }
}
