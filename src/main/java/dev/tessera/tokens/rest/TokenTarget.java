package dev.tessera.tokens.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.web.GivenId;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which token a path means.
 *
 * @param named the token of that id; null for the one that the caller came with
 */
record TokenTarget(@Nullable TokenId named) {

    private static final String SELF = "self";

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is neither {@code self} nor an id in its usual form
     */
    public static TokenTarget of(String part) {
        return part.equals(SELF)
                ? new TokenTarget(null)
                : new TokenTarget(new TokenId(GivenId.of(part).value()));
    }

    /** @throws RefusedRequest if it is the caller's own token, and they came without one */
    TokenId of(Actor actor) {
        if (named != null) {
            return named;
        }
        if (actor.token() == null) {
            throw new RefusedRequest(Problem.notFound(
                    "The request came in a session of the portal, without a token that could be meant by self."));
        }
        return actor.token().id();
    }
}
