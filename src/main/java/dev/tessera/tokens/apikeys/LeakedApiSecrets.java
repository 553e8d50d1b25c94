package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiSecretLeaked;
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
 * Revokes API secrets that were handed in: the one that was found, and no other. The key stays, so its owner rotates it and
 * gives their program the next secret.
 */
@Component
@Transactional
class LeakedApiSecrets implements LeakedCredentials {

    private final ApiKeyStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeakedApiSecrets(ApiKeyStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.API_SECRET;
    }

    @Override
    public LeakOutcome handIn(CredentialValue value, Finding finding) {
        return store.secretOf(value.hash())
                .map(known -> store.lockAnybodys(new ApiKeyId(known.apiKeyId()))
                        .map(key -> handIn(key, store.secret(key.id(), known.generation()), finding))
                        .orElse(LeakOutcome.ALREADY_INACTIVE))
                .orElse(LeakOutcome.UNKNOWN);
    }

    private LeakOutcome handIn(StoredApiKey key, StoredApiSecret secret, Finding finding) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean replaced = secret.generation() < key.generation() - 1;
        if (key.isRevoked() || replaced || secret.hasRetired(now)) {
            return LeakOutcome.ALREADY_INACTIVE;
        }
        secret.revokeAsLeaked(now);
        events.publishEvent(new ApiSecretLeaked(
                key.id(), key.name(), secret.generation(), key.owner(), key.organization(), now, finding));
        return LeakOutcome.REVOKED;
    }
}
