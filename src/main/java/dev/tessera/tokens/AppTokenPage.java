package dev.tessera.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some tokens of a longer list.
 *
 * @param end where the next page begins; null if there is none
 */
public record AppTokenPage(List<AppToken> tokens, @Nullable AppTokenPosition end) {

    static final AppTokenPage EMPTY = new AppTokenPage(List.of(), null);

    public AppTokenPage {
        tokens = List.copyOf(tokens);
    }

    /** The first of what was found; that more was found than the limit tells that there is a next page. */
    static AppTokenPage of(List<AppToken> found, int limit) {
        if (found.size() <= limit) {
            return new AppTokenPage(found, null);
        }
        AppToken last = found.get(limit - 1);
        return new AppTokenPage(found.subList(0, limit), new AppTokenPosition(last.createdAt(), last.id()));
    }
}
