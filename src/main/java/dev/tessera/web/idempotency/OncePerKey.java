package dev.tessera.web.idempotency;

import dev.tessera.kernel.Actor;
import dev.tessera.web.idempotency.CreationKeys.Claim;
import dev.tessera.web.idempotency.CreationKeys.Held;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes things for programs that cannot tell whether their last try arrived: within 24 hours, one key makes one thing, and every
 * further try is told which. Of many tries at once, one makes it and the others wait for that. Keys belong to a person in an
 * organization.
 */
@Service
public class OncePerKey {

    private final CreationKeys keys;

    OncePerKey(CreationKeys keys) {
        this.keys = keys;
    }

    /**
     * Makes something, unless the actor did so with this key. What failed may be tried again.
     *
     * @param making makes it, in the transaction of the key
     * @param made the id of what came of it; empty if nothing did
     */
    @Transactional
    public <T> Outcome<T> make(Actor actor, IdempotencyKey key, Supplier<T> making, Function<T, Optional<UUID>> made) {
        if (actor.organization() == null) {
            return new First<>(making.get());
        }
        return switch (keys.claim(actor, key)) {
            case Claim.Won won -> new First<>(makeFirst(actor, key, making, made));
            case Claim.Lost(Held held) -> told(held, key);
        };
    }

    private <T> T makeFirst(Actor actor, IdempotencyKey key, Supplier<T> making, Function<T, Optional<UUID>> made) {
        T result = making.get();
        made.apply(result).ifPresentOrElse(id -> keys.settle(actor, key, id), () -> keys.release(actor, key));
        return result;
    }

    /** What an earlier try with this key came to; empty if there was none, or it is not over. */
    @Transactional(readOnly = true)
    public <T> Optional<Outcome<T>> earlier(Actor actor, IdempotencyKey key) {
        return actor.organization() == null
                ? Optional.empty()
                : keys.find(actor, key).map(held -> told(held, key));
    }

    private static <T> Outcome<T> told(Held held, IdempotencyKey key) {
        return held.isFor(key) ? new Repeated<>(held.made()) : new OtherRequest<>();
    }

    @Scheduled(cron = "0 20 3 * * *")
    @SchedulerLock(name = "creation-keys-cleanup", lockAtLeastFor = "PT1M")
    @Transactional
    void forgetOldKeys() {
        keys.deleteOld();
    }

    /** How asking by key ended. */
    public sealed interface Outcome<T> {}

    /** The key was free, and this is what came of the request. */
    public record First<T>(T result) implements Outcome<T> {}

    /** The request was carried out before, and made what has this id. It may be gone since. */
    public record Repeated<T>(UUID made) implements Outcome<T> {}

    /** The key was used for another request. */
    public record OtherRequest<T>() implements Outcome<T> {}
}
