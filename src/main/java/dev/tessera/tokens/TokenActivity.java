package dev.tessera.tokens;

import dev.tessera.kernel.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a token's presentations lately, up to the last report of verification.
 *
 * @param days the last 30 days (UTC), the oldest first, those without any left out
 * @param callers who used it, the latest first, at most 10
 * @param refusedInPause who was refused since its last pause began, for no other reason, the latest first, at most 50
 */
public record TokenActivity(List<Day> days, List<Presentation> callers, List<Presentation> refusedInPause) {

    public TokenActivity {
        days = List.copyOf(days);
        callers = List.copyOf(callers);
        refusedInPause = List.copyOf(refusedInPause);
    }

    /** How often it was used and refused on a day. */
    public record Day(LocalDate date, long used, long refused) {}

    /** How often a caller presented it, and when for the last time. */
    public record Presentation(Caller caller, long count, Instant lastAt) {}
}
