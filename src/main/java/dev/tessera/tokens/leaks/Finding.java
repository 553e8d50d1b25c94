package dev.tessera.tokens.leaks;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialValue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of credentials that they hand in. Nobody has checked it. Credentials in it are masked, as in an address
 * that carries one.
 *
 * @param foundAt where they were found, such as an address on the web; empty if the finder does not say
 * @param note what else the finder says; may be empty
 * @param finder from where they were handed in
 */
public record Finding(String foundAt, String note, ClientAddress finder) {

    /** The most characters that {@code foundAt} and {@code note} may each have. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException if a text is too long */
    public Finding {
        if (foundAt.length() > LONGEST || note.length() > LONGEST) {
            throw new IllegalArgumentException("What a finder says has at most " + LONGEST + " characters");
        }
        foundAt = CredentialValue.maskedIn(foundAt).strip();
        note = CredentialValue.maskedIn(note).strip();
    }

    /** A finding of which nothing is said where null. */
    public static Finding of(@Nullable String foundAt, @Nullable String note, ClientAddress finder) {
        return new Finding(foundAt == null ? "" : foundAt, note == null ? "" : note, finder);
    }
}
