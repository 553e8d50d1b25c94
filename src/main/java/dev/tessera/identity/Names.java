package dev.tessera.identity;

/** Names of people and organizations, as they are kept: in one line, as no mail header and no database takes another. */
final class Names {

    private Names() {}

    /** The typed name without control characters, and with single spaces only. */
    static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
