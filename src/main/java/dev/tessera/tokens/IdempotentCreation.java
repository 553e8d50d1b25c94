package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.web.idempotency.IdempotencyKey;
import dev.tessera.web.idempotency.OncePerKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one token under one key, and tells every further try which. */
@Service
public class IdempotentCreation {

    private final AppTokens tokens;
    private final OncePerKey once;

    IdempotentCreation(AppTokens tokens, OncePerKey once) {
        this.tokens = tokens;
        this.once = once;
    }

    /** Makes a token as {@link AppTokens#create} does, unless the actor did so with this key. What failed may be tried again. */
    @Transactional
    public Outcome create(Actor actor, IdempotencyKey key, NewAppToken wanted) {
        OncePerKey.Outcome<Creation> outcome =
                once.make(actor, key, () -> tokens.create(actor, wanted), IdempotentCreation::idOf);
        return switch (outcome) {
            case OncePerKey.First<Creation>(Creation creation) -> new First(creation);
            case OncePerKey.Repeated<Creation>(UUID made) -> repeated(actor, new TokenId(made));
            case OncePerKey.OtherRequest<Creation> other -> new OtherRequest();
        };
    }

    private static Optional<UUID> idOf(Creation creation) {
        return creation instanceof Created created
                ? Optional.of(created.token().id().value())
                : Optional.empty();
    }

    private Outcome repeated(Actor actor, TokenId token) {
        Optional<AppToken> made = tokens.find(actor, token);
        return made.isPresent() ? new Repeated(made.get()) : new Gone();
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
