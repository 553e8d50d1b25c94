package dev.tessera.tokens.organizational;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenLeaked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Revokes organization tokens that were handed in; one that is switched off as well, because it would be good again. */
@Component
@Transactional
class LeakedOrganizationTokens implements LeakedCredentials {

    private final OrganizationTokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeakedOrganizationTokens(OrganizationTokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.ORGANIZATION_TOKEN;
    }

    @Override
    public LeakOutcome handIn(CredentialValue value, Finding finding) {
        return store.lock(value.hash()).map(token -> handIn(token, finding)).orElse(LeakOutcome.UNKNOWN);
    }

    private LeakOutcome handIn(StoredOrganizationToken token, Finding finding) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TokenStatus status = token.view().status(now);
        if (!status.isLive()) {
            return LeakOutcome.ALREADY_INACTIVE;
        }
        token.revokeAsLeaked(now);
        events.publishEvent(new OrganizationTokenLeaked(token.id(), token.name(), token.organization(), now, finding));
        return LeakOutcome.REVOKED;
    }
}
