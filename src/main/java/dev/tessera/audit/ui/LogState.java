package dev.tessera.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.audit.AuditFilter;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: as much of it as a person would bookmark, so it stands in the address. What an address says that makes no
 * sense is as if it had not been said.
 *
 * @param entry whose details are open; null for none
 */
record LogState(
        @Nullable UserId who,
        AuditTopic.@Nullable Choice what,
        @Nullable String target,
        @Nullable Outcome outcome,
        Period period,
        @Nullable Long entry) {

    static final LogState ALL = new LogState(null, null, null, null, Period.ANY, null);

    private static final int LONGEST_TARGET = 120;

    static LogState of(QueryParameters address) {
        return new LogState(
                read(address, "who", said -> new UserId(UUID.fromString(said))),
                address.getSingleParameter("what")
                        .flatMap(AuditTopic.Choice::parse)
                        .orElse(null),
                address.getSingleParameter("about")
                        .filter(said -> said.length() <= LONGEST_TARGET)
                        .orElse(null),
                read(address, "outcome", said -> Outcome.valueOf(said.toUpperCase(Locale.ROOT))),
                period(address),
                read(address, "entry", Long::valueOf));
    }

    private static Period period(QueryParameters address) {
        Period.Kind kind = address.getSingleParameter("when")
                .flatMap(said -> Arrays.stream(Period.Kind.values())
                        .filter(each -> each.code().equals(said))
                        .findAny())
                .orElse(Period.Kind.ANY);
        return kind == Period.Kind.CUSTOM
                ? new Period(kind, read(address, "from", LocalDate::parse), read(address, "to", LocalDate::parse))
                : Period.of(kind);
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> reading) {
        Optional<String> said = address.getSingleParameter(name);
        try {
            return said.isEmpty() ? null : reading.apply(said.get());
        } catch (IllegalArgumentException | DateTimeParseException senseless) {
            return null;
        }
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "who", who);
        put(said, "what", what == null ? null : what.code());
        put(said, "about", target);
        put(said, "outcome", outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT));
        put(
                said,
                "when",
                period.kind() == Period.Kind.ANY ? null : period.kind().code());
        put(said, "from", period.from());
        put(said, "to", period.to());
        put(said, "entry", entry);
        return QueryParameters.simple(said);
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    LogState by(@Nullable UserId wanted) {
        return new LogState(wanted, what, target, outcome, period, entry);
    }

    LogState of(AuditTopic.@Nullable Choice wanted) {
        return new LogState(who, wanted, target, outcome, period, entry);
    }

    LogState about(@Nullable String wanted) {
        return new LogState(who, what, wanted, outcome, period, entry);
    }

    LogState ended(@Nullable Outcome wanted) {
        return new LogState(who, what, target, wanted, period, entry);
    }

    LogState within(Period wanted) {
        return new LogState(who, what, target, outcome, wanted, entry);
    }

    LogState showing(@Nullable Long opened) {
        return new LogState(who, what, target, outcome, period, opened);
    }

    boolean isNarrowed() {
        return !showing(null).equals(ALL);
    }

    AuditFilter filter(ZoneId zone, LocalDate today) {
        Set<String> actions = what == null ? Set.of() : what.actions();
        return new AuditFilter(who, actions, target, outcome, period.begin(zone, today), period.end(zone));
    }
}
