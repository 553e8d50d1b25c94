package dev.tessera.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who presents a credential, as far as a request tells.
 *
 * @param address from where; {@link ClientAddress#NONE} if that is unknown
 * @param client what the program calls itself in {@code User-Agent} (RFC 9110, section 10.1.5), cut to {@value #LONGEST}
 *     characters; empty if that is unknown
 */
public record Caller(ClientAddress address, String client) {

    /** Nothing is known of them. */
    public static final Caller UNKNOWN = new Caller(ClientAddress.NONE, "");

    private static final int LONGEST = 120;

    public Caller {
        client = client.length() <= LONGEST && isPlain(client) ? client : plain(client);
    }

    /** Somebody at the address. */
    public static Caller at(ClientAddress address) {
        return new Caller(address, "");
    }

    public static Caller of(ClientAddress address, @Nullable String client) {
        return new Caller(address, client == null ? "" : client);
    }

    private static boolean isPlain(String client) {
        for (int i = 0; i < client.length(); i++) {
            if (client.charAt(i) < ' ' || client.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String client) {
        String cleaned = client.replaceAll("[^ -~]+", " ").strip();
        return cleaned.substring(0, Math.min(LONGEST, cleaned.length()));
    }
}
