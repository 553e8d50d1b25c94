package dev.tessera.web.idempotency;

import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;

/** The header {@code Idempotency-Key} of a request, and what is answered about it. */
public final class IdempotencyHeader {

    /** Its name. */
    public static final String NAME = "Idempotency-Key";

    /** The header that says of an answer that it is a repetition. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private IdempotencyHeader() {}

    /**
     * Reads it.
     *
     * @param request all that makes the request what it is, in a form in which equal requests are equal
     * @throws RefusedRequest if the text cannot be a key
     */
    public static IdempotencyKey read(String text, byte[] request) {
        if (!IdempotencyKey.isOne(text)) {
            throw new RefusedRequest(Problem.of(400, "BAD_REQUEST", "The request has a header that cannot be.")
                    .at(Fault.inHeader(
                            NAME, "INVALID_KEY", "This must be 1 to 255 visible ASCII characters, such as a UUID.")));
        }
        return IdempotencyKey.of(text, request);
    }

    /**
     * What the key made is gone.
     *
     * @param what a word for it with its article, as {@code a token}
     */
    public static Problem spent(String what) {
        return Problem.of(
                409,
                "IDEMPOTENCY_KEY_SPENT",
                "Under this Idempotency-Key " + what + " was made that is gone since. Use a new key.");
    }

    /** The key belongs to another request. */
    public static Problem reused() {
        return Problem.of(
                        422,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used for another request. Use a new key.")
                .at(Fault.inHeader(NAME, "REUSED", "Use each key for one request."));
    }
}
