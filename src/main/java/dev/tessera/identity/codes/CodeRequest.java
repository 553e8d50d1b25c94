package dev.tessera.identity.codes;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a code.
 *
 * @param purpose what the code shall prove
 * @param account the account it is asked for; null while there is none
 * @param recipient the mailbox that gets it
 * @param binding the browser session in which alone it works
 * @param language the language of the mail
 * @param parameters what the mail tells besides the code; no secret
 */
public record CodeRequest(
        ChallengePurpose purpose,
        @Nullable UserId account,
        EmailAddress recipient,
        SessionBinding binding,
        Locale language,
        Map<String, String> parameters) {}
