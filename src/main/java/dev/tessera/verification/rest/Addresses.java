package dev.tessera.verification.rest;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Reads the address of an end user that a verifier tells. */
final class Addresses {

    private Addresses() {}

    /** {@link ClientAddress#NONE} for null; @throws RefusedRequest if the text is no address, naming the field it came in */
    static ClientAddress read(String field, @Nullable String text) {
        if (text == null) {
            return ClientAddress.NONE;
        }
        try {
            return new ClientAddress(text);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.bad("The field " + field + " is not a network address.");
        }
    }
}
