package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.Rotation.Overlap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the app tokens of whoever is acting: theirs, in the organization they act in. Nobody else's can be seen
 * or changed here. Every change publishes its {@link AppTokenEvent} in its transaction; what changes nothing is silent.
 */
public interface AppTokens {

    /** The longest time for which a token can be paused. */
    Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** So many tokens can be revoked by one call. */
    int MOST_AT_ONCE = 500;

    /**
     * Makes a token. Of many who ask for one name at once, one gets it. The owner is told by mail.
     *
     * <p>Needs {@link Permission#MANAGE_OWN_TOKENS}.
     */
    Creation create(Actor actor, NewAppToken wanted);

    /** Makes the token usable. Needs {@link Permission#MANAGE_OWN_TOKENS}. */
    TokenChange switchOn(Actor actor, TokenId token);

    /** Makes the token unusable until it is switched on again. */
    TokenChange switchOff(Actor actor, TokenId token);

    /** Makes the token unusable for ever, and its name free; the token stays in the list. */
    TokenChange revoke(Actor actor, TokenId token);

    /**
     * Revokes tokens as {@link #revoke} does, each in a transaction of its own and with an audit entry of its own. Those that are
     * revoked or gone do not keep the others from it.
     *
     * @param tokens no more than {@link #MOST_AT_ONCE}
     */
    Revocations revokeAll(Actor actor, Set<TokenId> tokens);

    /** Revokes the token, if it is not, and takes it off the list, its name forgotten. */
    TokenChange delete(Actor actor, TokenId token);

    /**
     * Refuses the token until the span is over; then it is good again by itself. It shows who still needs a token that
     * nobody remembers. A pause during a pause goes on until the later of the two ends.
     *
     * @param span up to {@link #LONGEST_PAUSE}
     */
    TokenChange pause(Actor actor, TokenId token, Duration span);

    /** Ends the token's pause. Needs {@link Permission#MANAGE_OWN_TOKENS}. */
    TokenChange resume(Actor actor, TokenId token);

    /**
     * Gives the token a new value, good by the same rule of expiry as before but never for longer than the organization's
     * policy allows a new token today. The old value stays good for the overlap, but never longer than it would have been.
     *
     * <p>Of many who rotate one generation at once, one gets the successor. Needs {@link Permission#MANAGE_OWN_TOKENS}; a
     * token may rotate itself without.
     *
     * @param generation the generation that is to be replaced, as {@link AppToken#generation()} tells it
     */
    Rotation rotate(Actor actor, TokenId token, int generation, Overlap overlap);

    /** Makes the old value of a token retire at once; without one that is still good, nothing happens. */
    TokenChange finishRotation(Actor actor, TokenId token);

    /** Changes name, permissions and addresses. Needs {@link Permission#MANAGE_OWN_TOKENS}. */
    default Edit change(Actor actor, TokenId token, AppTokenEdit wanted) {
        return change(actor, token, before -> wanted);
    }

    /**
     * Changes some of it: whatever others change at the same time stays changed.
     *
     * @param change told what the token is like now, tells what it shall be like; nobody else changes it meanwhile
     */
    Edit change(Actor actor, TokenId token, UnaryOperator<AppTokenEdit> change);

    /**
     * Whether the actor may see their tokens: that needs {@link Permission#VIEW_OWN_TOKENS} or
     * {@link Permission#MANAGE_OWN_TOKENS}. Whoever may not finds none, but for the one that they came with.
     */
    boolean mayRead(Actor actor);

    Optional<AppToken> find(Actor actor, TokenId token);

    /** Those of the tokens that the actor has, the newest first. */
    List<AppToken> find(Actor actor, Set<TokenId> tokens);

    /** What became of the token's presentations lately. */
    Optional<TokenActivity> activity(Actor actor, TokenId token);

    /** So many of the tokens that the query asks for, from an offset, which counts from 0. */
    List<AppToken> list(Actor actor, AppTokenQuery query, int offset, int limit);

    /**
     * A page of the tokens that the query asks for, in the order in which they were made. However far it is, it costs the same.
     *
     * @param query one that sorts by {@link AppTokenQuery.Sort#CREATED}
     * @param after where the page before ended; null for the first
     * @param limit how many tokens at most, at least 1
     */
    AppTokenPage page(Actor actor, AppTokenQuery query, @Nullable AppTokenPosition after, int limit);

    /** How many tokens the query asks for. */
    int count(Actor actor, AppTokenQuery query);

    /**
     * How many live and how many inactive tokens there are.
     *
     * @param text as {@link AppTokenQuery#text()}
     */
    AppTokenCounts counts(Actor actor, String text);
}
