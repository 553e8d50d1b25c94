package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as other modules see it.
 *
 * @param username unique regardless of case; what integrations know as the login name
 * @param phoneNumber in international form, or null
 * @param zone the zone in which times are shown to this person
 * @param mfaEnabled whether login asks for a code after the password
 * @param disabled whether the account was switched off: it cannot log in and its credentials fail
 */
public record Account(
        UserId id,
        String username,
        String fullName,
        EmailAddress email,
        @Nullable String phoneNumber,
        Locale language,
        ZoneId zone,
        boolean mfaEnabled,
        boolean disabled) {

    /** The moment as this person would say it, in their language and by their clock: {@code March 9, 2026, 10:30 AM CET}. */
    public String inWords(Instant moment) {
        return TimeInWords.of(moment, language, zone);
    }
}
