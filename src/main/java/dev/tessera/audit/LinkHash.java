package dev.tessera.audit;

import java.util.HexFormat;

/** The SHA-256 by which an entry is known to the next one, in hexadecimal. */
record LinkHash(String hex) {

    /** What the first entry of a chain names as the hash before it. */
    static final LinkHash ORIGIN = new LinkHash("0".repeat(64));

    static LinkHash ofBytes(byte[] bytes) {
        return new LinkHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
