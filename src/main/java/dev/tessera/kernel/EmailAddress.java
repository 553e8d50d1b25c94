package dev.tessera.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox address in its canonical form: trimmed and in lower case.
 *
 * <p>The syntax is the one browsers use for {@code <input type=email>} (HTML Living Standard, section 4.10.5.1.5), with a
 * dot demanded in the domain; at most 254 characters (RFC 5321, section 4.5.3.1.3).
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException if the value is no address in canonical form */
    public EmailAddress {
        if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Reads what a person typed; empty if it is no address. */
    public static Optional<EmailAddress> parse(String typed) {
        String canonical = typed.strip().toLowerCase(Locale.ROOT);
        boolean valid =
                canonical.length() <= MAX_LENGTH && SYNTAX.matcher(canonical).matches();
        return valid ? Optional.of(new EmailAddress(canonical)) : Optional.empty();
    }

    /** The address with most of its local part hidden, fit to be shown before login: {@code a•••@example.com}. */
    public String masked() {
        int at = value.indexOf('@');
        return value.charAt(0) + "•••" + value.substring(at);
    }

    @Override
    public String toString() {
        return value;
    }
}
