package dev.tessera.tokens.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.organizations.rest.RangesInBody;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Until;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for that wants a token.
 *
 * @param validity null for a year
 * @param lastDay the last day of a {@code CUSTOM} validity, good to its end
 * @param zone the zone in which that day ends; null for the owner's
 * @param permissions null for all that the owner may, or the token that asks
 * @param ipRanges null for anywhere, or where the token that asks may be
 * @param enabled null for yes
 */
record CreateToken(
        @Nullable String name,
        Validity.@Nullable Kind validity,
        @Nullable LocalDate lastDay,
        @Nullable ZoneId zone,
        @Nullable List<Permission> permissions,
        @Nullable List<String> ipRanges,
        @Nullable Boolean enabled) {

    /** @throws RefusedRequest if it lacks a name, or says of itself what cannot be */
    NewAppToken wanted(ZoneId home) {
        return new NewAppToken(
                NameInBody.required(name),
                validity(home),
                permissions == null ? null : Set.copyOf(permissions),
                RangesInBody.read(ipRanges),
                enabled == null || enabled);
    }

    private Validity validity(ZoneId home) {
        Validity.Kind kind = Objects.requireNonNullElse(validity, Validity.DEFAULT.kind());
        if (kind != Validity.Kind.CUSTOM && (lastDay != null || zone != null)) {
            String pointer = lastDay == null ? "/zone" : "/lastDay";
            throw new RefusedRequest(
                    Problem.invalid(Fault.inBody(pointer, "NOT_CUSTOM", "This goes with the validity CUSTOM only.")));
        }
        return switch (kind) {
            case CUSTOM -> new Until(lastDay, zone == null ? home : zone);
            case NEVER -> new Never();
            case DAYS_30 -> Validity.Preset.DAYS_30;
            case DAYS_60 -> Validity.Preset.DAYS_60;
            case DAYS_90 -> Validity.Preset.DAYS_90;
            case ONE_YEAR -> Validity.Preset.ONE_YEAR;
        };
    }

    /** All that it says, so that equal requests are equal, whatever the order of fields and permissions. */
    byte[] fingerprint() {
        return Stream.of(
                        name,
                        validity,
                        lastDay,
                        zone,
                        permissions == null ? null : PermissionNames.of(permissions),
                        ipRanges,
                        enabled)
                .map(part -> part == null ? "-" : "=" + part)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
