package dev.tessera.mail;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent, free of secrets.
 *
 * @param recipient the one mailbox that gets it
 * @param language the recipient's language; English where no translation exists
 * @param template the name of the template, as {@code login-code}
 * @param parameters what the template's texts name; no value is a secret
 * @param challenge the challenge whose one-time code the mail carries; the code is made when the mail is sent
 * @param items what the mail lists one below the other, each with what the template says of an item
 */
public record OutgoingMail(
        EmailAddress recipient,
        Locale language,
        String template,
        Map<String, String> parameters,
        @Nullable ChallengeId challenge,
        List<Map<String, String>> items) {

    public OutgoingMail {
        parameters = Map.copyOf(parameters);
        items = items.stream().map(Map::copyOf).toList();
    }

    /** A mail without a list. */
    public OutgoingMail(
            EmailAddress recipient,
            Locale language,
            String template,
            Map<String, String> parameters,
            @Nullable ChallengeId challenge) {
        this(recipient, language, template, parameters, challenge, List.of());
    }
}
