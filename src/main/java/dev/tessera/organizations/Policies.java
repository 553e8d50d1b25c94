package dev.tessera.organizations;

import dev.tessera.kernel.IpRanges;
import java.util.OptionalInt;

/**
 * What an organization demands of its members and allows their tokens.
 *
 * @param mfaRequired whether every login of a member takes a second factor
 * @param addresses from where its credentials may be used, whatever they allow themselves
 * @param revokeUnusedDays after how many days without use a token is revoked, 1 to {@value #LONGEST_DAYS}; empty for never
 */
public record Policies(TokenPolicy tokens, boolean mfaRequired, IpRanges addresses, OptionalInt revokeUnusedDays) {

    /** The largest number of days that a policy names: ten years. */
    public static final int LONGEST_DAYS = 3650;

    /** What a new organization has: no limits. */
    public static final Policies NONE =
            new Policies(TokenPolicy.UNLIMITED, false, IpRanges.ANYWHERE, OptionalInt.empty());

    /** @throws IllegalArgumentException if the number of days is out of range */
    public Policies {
        if (revokeUnusedDays.isPresent()
                && (revokeUnusedDays.getAsInt() < 1 || revokeUnusedDays.getAsInt() > LONGEST_DAYS)) {
            throw new IllegalArgumentException("Between a day and ten years");
        }
    }
}
