package dev.tessera.tokens.rest;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.TokenActivity;
import dev.tessera.tokens.TokenActivity.Presentation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a token's presentations lately. */
record ActivityBody(List<Day> days, List<CallerBody> callers, List<CallerBody> refusedInPause) {

    record Day(LocalDate date, long used, long refused) {}

    /** Somebody who presented the token; what is unknown of them is null. */
    record CallerBody(@Nullable String address, @Nullable String client, long count, Instant lastAt) {

        static CallerBody of(Presentation presentation) {
            ClientAddress address = presentation.caller().address();
            String client = presentation.caller().client();
            return new CallerBody(
                    address.equals(ClientAddress.NONE) ? null : address.value(),
                    client.isEmpty() ? null : client,
                    presentation.count(),
                    presentation.lastAt());
        }
    }

    static ActivityBody of(TokenActivity activity) {
        return new ActivityBody(
                activity.days().stream()
                        .map(day -> new Day(day.date(), day.used(), day.refused()))
                        .toList(),
                activity.callers().stream().map(CallerBody::of).toList(),
                activity.refusedInPause().stream().map(CallerBody::of).toList());
    }
}
