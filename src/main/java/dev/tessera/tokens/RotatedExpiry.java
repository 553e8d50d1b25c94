package dev.tessera.tokens;

import dev.tessera.organizations.TokenPolicy;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a token with a new value expires: by the same rule as before, but no later than the organization's policy allows a new
 * token today. A period begins anew; a date stays; what never expired does not, unless that is no longer allowed.
 */
final class RotatedExpiry {

    private final TokenPolicy policy;
    private final ZoneId home;

    /** @param home the zone of the token's owner */
    RotatedExpiry(TokenPolicy policy, ZoneId home) {
        this.policy = policy;
        this.home = home;
    }

    /** The first moment at which the token is no longer good; null for never. */
    @Nullable Instant of(Validity.Kind rule, @Nullable Instant expiresNow, Instant now) {
        Instant wanted =
                rule.preset().flatMap(preset -> preset.expiry(now, home)).orElse(expiresNow);
        Instant allowed = wanted == null && !policy.neverAllowed() ? from(now, Period.ofYears(1)) : wanted;
        return policy.longestDays().isPresent()
                ? earlier(allowed, from(now, Period.ofDays(policy.longestDays().getAsInt())))
                : allowed;
    }

    private Instant from(Instant now, Period period) {
        return now.atZone(home).plus(period).toInstant();
    }

    private static Instant earlier(@Nullable Instant wanted, Instant limit) {
        return wanted == null || limit.isBefore(wanted) ? limit : wanted;
    }
}
