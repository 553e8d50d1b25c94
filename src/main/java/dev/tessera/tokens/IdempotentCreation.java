package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.CreationKeys.Claim;
import dev.tessera.tokens.CreationKeys.Held;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tokens for programs that cannot tell whether their last try arrived: within 24 hours, one key makes one token, and every
 * further try is told which. Of many tries at once, one makes the token and the others wait for it.
 */
@Service
public class IdempotentCreation {

    private final AppTokens tokens;
    private final CreationKeys keys;

    IdempotentCreation(AppTokens tokens, CreationKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /** Makes a token as {@link AppTokens#create} does, unless the actor did so with this key. What failed may be tried again. */
    @Transactional
    public Outcome create(Actor actor, IdempotencyKey key, NewAppToken wanted) {
        if (actor.organization() == null) {
            return new First(tokens.create(actor, wanted));
        }
        return switch (keys.claim(actor, key)) {
            case Claim.Won won -> new First(createFirst(actor, key, wanted));
            case Claim.Lost(Held held) when !held.isFor(key) -> new OtherRequest();
            case Claim.Lost(Held held) -> repeated(actor, held);
        };
    }

    private Creation createFirst(Actor actor, IdempotencyKey key, NewAppToken wanted) {
        Creation creation = tokens.create(actor, wanted);
        if (creation instanceof Created created) {
            keys.settle(actor, key, created.token().id());
        } else {
            keys.release(actor, key);
        }
        return creation;
    }

    private Outcome repeated(Actor actor, Held held) {
        Optional<AppToken> made = tokens.find(actor, new TokenId(held.made()));
        return made.isPresent() ? new Repeated(made.get()) : new Gone();
    }

    @Scheduled(cron = "0 20 3 * * *")
    @SchedulerLock(name = "creation-keys-cleanup", lockAtLeastFor = "PT1M")
    @Transactional
    void forgetOldKeys() {
        keys.deleteOld();
    }

    /** How asking by key ended. */
    public sealed interface Outcome {}

    /** The key was free, and this is what came of the request. */
    public record First(Creation creation) implements Outcome {}

    /** The request was carried out before, and this token came of it. Its value is not known any more. */
    public record Repeated(AppToken token) implements Outcome {}

    /** The request was carried out before, and its token is deleted. */
    public record Gone() implements Outcome {}

    /** The key was used for another request. */
    public record OtherRequest() implements Outcome {}
}
