package dev.tessera.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The network address from which a request came: an IPv4 literal, or an IPv6 literal in its shortest form (RFC 5952). */
public record ClientAddress(String value) {

    /** Stands where no request is in play, as in a scheduled job. */
    public static final ClientAddress NONE = new ClientAddress("-");

    private static final int LONGEST = 45;
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    /** @throws IllegalArgumentException if the value is empty or too long to be an address */
    public ClientAddress {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Not a network address");
        }
        value = value.indexOf(':') < 0 ? value : shortest(value);
    }

    private static String shortest(String literal) {
        String full = inFull(literal);
        return ZEROS.matcher(full)
                .results()
                .max(Comparator.comparingInt(run -> run.group().length()))
                .map(run -> shortened(full, run))
                .orElse(full);
    }

    private static String shortened(String full, MatchResult run) {
        return full.substring(0, run.start()) + "::" + full.substring(run.end());
    }

    // A literal with a colon is parsed, never looked up. An IPv4-mapped one becomes IPv4.
    private static String inFull(String literal) {
        try {
            String address = InetAddress.getByName(literal).getHostAddress();
            int scope = address.indexOf('%');
            return scope < 0 ? address : address.substring(0, scope);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not a network address", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
