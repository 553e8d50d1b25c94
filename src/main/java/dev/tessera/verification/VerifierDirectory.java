package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Recognises verifiers. They are few, so all are held in memory, and a stranger costs no look-up.
 *
 * <p>What is held carries the generation in which its reading began; a drop begins a new one, and with that it is void.
 */
@Component
public class VerifierDirectory {

    private final VerifierRepository verifiers;
    private final VerifierUses uses;
    private final Clock clock;
    private final Duration timeToLive;
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean deaf;
    private volatile @Nullable Held held;

    VerifierDirectory(VerifierRepository verifiers, VerifierUses uses, Clock clock, VerificationProperties properties) {
        this.verifiers = verifiers;
        this.uses = uses;
        this.clock = clock;
        this.timeToLive = properties.timeToLive();
    }

    /**
     * The verifier that has this id and this secret; empty if there is none, or no more.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    public Optional<VerifierId> authenticate(String id, String secret) {
        Optional<CredentialHash> hash = CredentialValue.parse(secret)
                .filter(value -> value.kind() == CredentialKind.VERIFIER_SECRET)
                .map(CredentialValue::hash);
        Optional<VerifierId> claimed = parse(id);
        if (hash.isEmpty() || claimed.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        VerifierSecrets secrets = known(now).get(claimed.get());
        if (secrets == null || !secrets.admit(hash.get(), now)) {
            return Optional.empty();
        }
        uses.note(claimed.get(), hash.get(), now);
        return claimed;
    }

    private static Optional<VerifierId> parse(String id) {
        try {
            return Optional.of(new VerifierId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<VerifierId, VerifierSecrets> known(Instant now) {
        Held last = held;
        boolean good = last != null
                && last.generation() == generation.get()
                && now.isBefore(last.readAt().plus(timeToLive));
        return last != null && good ? last.verifiers() : read(now);
    }

    private Map<VerifierId, VerifierSecrets> read(Instant now) {
        long began = generation.get();
        Map<VerifierId, VerifierSecrets> read = query();
        if (!deaf) {
            held = new Held(began, now, read);
        }
        return read;
    }

    private Map<VerifierId, VerifierSecrets> query() {
        try {
            return verifiers.findAllByRevokedAtIsNull().stream()
                    .collect(Collectors.toUnmodifiableMap(RegisteredVerifier::id, RegisteredVerifier::secrets));
        } catch (DataAccessException e) {
            throw new VerificationUnavailable(e);
        }
    }

    /**
     * Reads anew what is held and would soon have to be read by whoever asks next.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    void refresh() {
        Held last = held;
        Instant now = clock.instant();
        if (last != null && now.isAfter(last.readAt().plus(timeToLive.dividedBy(2)))) {
            read(now);
        }
    }

    /** What is held is void. */
    void forget() {
        generation.incrementAndGet();
    }

    /** Keeps nothing until {@link #hear()}. */
    void deafen() {
        deaf = true;
        forget();
    }

    boolean isDeaf() {
        return deaf;
    }

    void hear() {
        forget();
        deaf = false;
    }

    private record Held(long generation, Instant readAt, Map<VerifierId, VerifierSecrets> verifiers) {}
}
