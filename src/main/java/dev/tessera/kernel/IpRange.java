package dev.tessera.kernel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv4 or IPv6 addresses in CIDR notation (RFC 4632, section 3.1; RFC 4291, section 2.3). A single address is the
 * block of one.
 *
 * @param first the block's first address: all bits behind the prefix are zero
 * @param prefix how many leading bits all addresses of the block share: 0 to 32, or to 128 for IPv6
 */
public record IpRange(ClientAddress first, int prefix) {

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    /** @throws IllegalArgumentException unless the first address is one, the prefix fits it, and no bit stands behind it */
    public IpRange {
        byte[] bytes = bytes(first.value()).orElseThrow(() -> new IllegalArgumentException("Not a network address"));
        if (prefix < 0
                || prefix > bytes.length * Byte.SIZE
                || !network(bytes, prefix).equals(number(bytes))) {
            throw new IllegalArgumentException("Not a block of addresses");
        }
    }

    /** Reads an address, or an address and a prefix length; bits behind the prefix are cleared. Empty for anything else. */
    public static Optional<IpRange> parse(String typed) {
        String text = typed.strip();
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        return bytes(literal).flatMap(bytes -> {
            int bits = bytes.length * Byte.SIZE;
            String length = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
            boolean fits = PREFIX.matcher(length).matches() && Integer.parseInt(length) <= bits;
            return fits ? Optional.of(block(bytes, Integer.parseInt(length))) : Optional.empty();
        });
    }

    private static IpRange block(byte[] bytes, int prefix) {
        return new IpRange(address(network(bytes, prefix), bytes.length), prefix);
    }

    /** Whether the address is in the block; never so for {@link ClientAddress#NONE} and across the two families. */
    public boolean contains(ClientAddress address) {
        return bytes(address.value()).filter(this::containsBytes).isPresent();
    }

    /** Whether every address of the other block is in this one. */
    public boolean contains(IpRange other) {
        return other.prefix >= prefix && contains(other.first);
    }

    private boolean containsBytes(byte[] candidate) {
        byte[] own = bytes(first.value()).orElseThrow();
        return own.length == candidate.length && network(candidate, prefix).equals(number(own));
    }

    private static BigInteger network(byte[] bytes, int prefix) {
        int host = bytes.length * Byte.SIZE - prefix;
        return number(bytes).shiftRight(host).shiftLeft(host);
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private static ClientAddress address(BigInteger number, int length) {
        byte[] padded = new byte[length];
        byte[] bare = number.toByteArray();
        int from = Math.max(0, bare.length - length);
        System.arraycopy(bare, from, padded, length - (bare.length - from), bare.length - from);
        try {
            return new ClientAddress(InetAddress.getByAddress(padded).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    // What has a colon in it is a literal or nothing: no host name is ever looked up. An IPv4-mapped one becomes IPv4.
    private static Optional<byte[]> bytes(String literal) {
        boolean v6 =
                literal.indexOf(':') >= 0 && IPV6_CHARACTERS.matcher(literal).matches();
        if (!v6 && !IPV4.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }

    /** The shortest notation: a block of one without its prefix. */
    @Override
    public String toString() {
        int bits = first.value().indexOf(':') < 0 ? 32 : 128;
        return prefix == bits ? first.value() : first.value() + "/" + prefix;
    }
}
