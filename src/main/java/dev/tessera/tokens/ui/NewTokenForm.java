package dev.tessera.tokens.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.Validity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address prefills in the form for a new token, as {@code ?name=…&expires=90d&permissions=USE_API&ips=…}. Whatever in
 * it cannot be understood is passed over; nothing is ever submitted by it.
 *
 * @param name empty if none is named
 * @param expires the kind of validity; null for the usual one
 * @param lastDay the last day, for {@link Validity.Kind#CUSTOM}
 * @param permissions null for all
 */
record NewTokenForm(
        String name,
        Validity.@Nullable Kind expires,
        @Nullable LocalDate lastDay,
        @Nullable Set<Permission> permissions,
        IpRanges addresses) {

    static final NewTokenForm BLANK = new NewTokenForm("", null, null, null, IpRanges.ANYWHERE);

    private static final int LONGEST_NAME = 80;

    static NewTokenForm of(QueryParameters query) {
        String expires = query.getSingleParameter("expires").orElse("").toLowerCase(Locale.ROOT);
        Optional<LocalDate> day = day(expires);
        String name = query.getSingleParameter("name").orElse("");
        return new NewTokenForm(
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                day.isPresent() ? Validity.Kind.CUSTOM : kind(expires),
                day.orElse(null),
                permissions(query.getSingleParameter("permissions").orElse("")),
                addresses(query.getSingleParameter("ips").orElse("")));
    }

    private static Validity.@Nullable Kind kind(String expires) {
        return switch (expires) {
            case "30", "30d" -> Validity.Kind.DAYS_30;
            case "60", "60d" -> Validity.Kind.DAYS_60;
            case "90", "90d" -> Validity.Kind.DAYS_90;
            case "365", "365d", "1y" -> Validity.Kind.ONE_YEAR;
            case "never" -> Validity.Kind.NEVER;
            default -> null;
        };
    }

    private static Optional<LocalDate> day(String expires) {
        try {
            return expires.contains("-") ? Optional.of(LocalDate.parse(expires)) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static @Nullable Set<Permission> permissions(String names) {
        Set<String> named = Arrays.stream(names.split("[\\s,]+"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<Permission> known = Arrays.stream(Permission.values())
                .filter(permission -> named.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
        return known.isEmpty() ? null : known;
    }

    private static IpRanges addresses(String text) {
        try {
            return IpRanges.of(text.replace(',', ' '));
        } catch (IllegalArgumentException notRanges) {
            return IpRanges.ANYWHERE;
        }
    }
}
