package dev.tessera.audit.rest;

import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what the log is asked for against what can be in it at all. */
final class FilterInQuery {

    private static final int MOST_ACTIONS = 20;
    private static final Pattern ACTION = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,40}");
    private static final Pattern TARGET = Pattern.compile("[\\x21-\\x7e]{1,120}");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private FilterInQuery() {}

    /** @throws RefusedRequest if there are too many, or one is no action */
    static Set<String> actions(List<String> named) {
        if (named.size() > MOST_ACTIONS) {
            throw refusal("action", "TOO_MANY", "At most " + MOST_ACTIONS + " actions may be named.");
        }
        for (String action : named) {
            if (!ACTION.matcher(action).matches()) {
                throw refusal("action", "NO_ACTION", "This must be an action such as member.removed.");
            }
        }
        return Set.copyOf(named);
    }

    /**
     * The target; null for an empty text.
     *
     * @throws RefusedRequest if it can be none
     */
    static @Nullable String target(String text) {
        if (!text.isEmpty() && !TARGET.matcher(text).matches()) {
            throw refusal("target", "NO_TARGET", "This must be a kind and an id, such as role:DEVELOPER.");
        }
        return text.isEmpty() ? null : text;
    }

    /** @throws RefusedRequest if the moment is beyond the years from 1970 to 9999 */
    static @Nullable Instant moment(String parameter, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            throw refusal(parameter, "OUT_OF_RANGE", "This must be in the years from 1970 to 9999.");
        }
        return moment;
    }

    private static RefusedRequest refusal(String parameter, String code, String detail) {
        return new RefusedRequest(Problem.of(400, "BAD_REQUEST", "The request has a parameter that cannot be.")
                .at(Fault.inQuery(parameter, code, detail)));
    }
}
