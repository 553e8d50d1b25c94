package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mailboxes by their domain: {@code example.com} for exactly that one, {@code *.example.com} for every domain below it but not
 * itself. In lower case, names beyond ASCII in their ASCII form (RFC 5890, section 2.3.2.1).
 */
public record MailDomain(String pattern) {

    private static final int MAX_LENGTH = 253;
    private static final String BELOW = "*.";
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:\\*\\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+" + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException if the pattern is none in its normal form */
    public MailDomain {
        if (pattern.length() > MAX_LENGTH || !SYNTAX.matcher(pattern).matches()) {
            throw new IllegalArgumentException("Not a mail domain");
        }
    }

    /** Reads what a person typed, with or without an {@code @} before it; empty if it is no domain. */
    public static Optional<MailDomain> parse(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        String domain = bare.startsWith("@") ? bare.substring(1) : bare;
        boolean below = domain.startsWith(BELOW);
        try {
            String ascii = IDN.toASCII(below ? domain.substring(BELOW.length()) : domain);
            return Optional.of(new MailDomain((below ? BELOW : "") + ascii));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    boolean admits(EmailAddress address) {
        String domain = address.value().substring(address.value().indexOf('@') + 1);
        return pattern.startsWith(BELOW) ? domain.endsWith(pattern.substring(1)) : domain.equals(pattern);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
