package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import java.util.List;
import java.util.Optional;

/**
 * Looks after the app tokens of whoever is acting: theirs, in the organization they act in. Nobody else's can be seen
 * or changed here. Every change publishes its {@link AppTokenEvent} in its transaction; what changes nothing is silent.
 */
public interface AppTokens {

    /**
     * Makes a token. Of many who ask for one name at once, one gets it. The owner is told by mail.
     *
     * <p>Needs {@link dev.tessera.kernel.Permission#MANAGE_OWN_TOKENS}.
     */
    Creation create(Actor actor, NewAppToken wanted);

    /** Makes the token usable. Needs {@link dev.tessera.kernel.Permission#MANAGE_OWN_TOKENS}. */
    TokenChange switchOn(Actor actor, TokenId token);

    /** Makes the token unusable until it is switched on again. */
    TokenChange switchOff(Actor actor, TokenId token);

    /** Makes the token unusable for ever, and its name free; the token stays in the list. */
    TokenChange revoke(Actor actor, TokenId token);

    /** Revokes the token, if it is not, and takes it off the list, its name forgotten. */
    TokenChange delete(Actor actor, TokenId token);

    Optional<AppToken> find(Actor actor, TokenId token);

    /** So many of the tokens that the query asks for, from an offset, which counts from 0. */
    List<AppToken> list(Actor actor, AppTokenQuery query, int offset, int limit);

    /** How many tokens the query asks for. */
    int count(Actor actor, AppTokenQuery query);
}
