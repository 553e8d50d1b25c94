package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.EmailAddress;
import java.util.Locale;

/**
 * An organization token in somebody's name.
 *
 * @param loginName the e-mail address or username of the member, in the form in which it is looked up
 */
record OrganizationTokenUse(CredentialHash hash, String loginName) {

    /** Longer than any login name, so that a longer text finds nobody. */
    private static final int LONGEST = 255;

    static OrganizationTokenUse of(CredentialHash hash, String presented) {
        String canonical = presented.strip().toLowerCase(Locale.ROOT);
        return new OrganizationTokenUse(hash, canonical.substring(0, Math.min(canonical.length(), LONGEST)));
    }

    /** Whether the name is an address: no username holds an {@code @}. */
    boolean isAddress() {
        return EmailAddress.parse(loginName).isPresent();
    }
}
