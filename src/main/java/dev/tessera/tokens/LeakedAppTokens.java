package dev.tessera.tokens;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.AppTokenEvent.AppTokenLeaked;
import dev.tessera.tokens.AppTokenValues.KnownValue;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes app tokens whose values were handed in.
 *
 * <p>In the overlap of a rotation either value is good, and for either the whole token is revoked: who had one may have been
 * where the other was kept. So is a token that is switched off or paused, because its value would be good again. A value that
 * has retired is no danger to the token; its owner is told once that it turned up, as if it had been used.
 */
@Component
@Transactional
class LeakedAppTokens implements LeakedCredentials {

    private final AppTokenStore store;
    private final AppTokenValues values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeakedAppTokens(AppTokenStore store, AppTokenValues values, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.APP_TOKEN;
    }

    @Override
    public LeakOutcome handIn(CredentialValue value, Finding finding) {
        return values.find(value.hash())
                .map(known -> store.lockAnybodys(known.token())
                        .map(token -> handIn(token, known, finding))
                        .orElse(LeakOutcome.ALREADY_INACTIVE))
                .orElse(LeakOutcome.UNKNOWN);
    }

    private LeakOutcome handIn(StoredAppToken token, KnownValue value, Finding finding) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (token.isRevoked() || token.isExpired(now)) {
            return LeakOutcome.ALREADY_INACTIVE;
        }
        if (values.isRetired(value, now)) {
            noteRetired(token, value, now, finding);
            return LeakOutcome.ALREADY_INACTIVE;
        }
        token.revokeAsLeaked(now, finding.foundAt());
        events.publishEvent(
                new AppTokenLeaked(token.id(), token.name(), token.owner(), token.organization(), now, finding));
        return LeakOutcome.REVOKED;
    }

    private void noteRetired(StoredAppToken token, KnownValue value, Instant now, Finding finding) {
        if (values.noteMisuse(value, now)) {
            events.publishEvent(new RetiredValueFound(
                    token.id(), token.name(), value.generation(), token.owner(), token.organization(), now, finding));
        }
    }
}
