package dev.tessera.kernel;

/** The network address from which a request came: an IPv4 or IPv6 literal, at most 45 characters. */
public record ClientAddress(String value) {

    /** Stands where no request is in play, as in a scheduled job. */
    public static final ClientAddress NONE = new ClientAddress("-");

    /** @throws IllegalArgumentException if the value is empty or too long to be an address */
    public ClientAddress {
        if (value.isEmpty() || value.length() > 45) {
            throw new IllegalArgumentException("Not a network address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
