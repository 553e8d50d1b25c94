package dev.tessera.verification.rest;

/** A request that cannot be understood; the message says what to mend, and never quotes it. */
final class BadRequest extends RuntimeException {

    private final int status;

    BadRequest(String detail) {
        this(400, detail);
    }

    private BadRequest(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static BadRequest tooLarge() {
        return new BadRequest(413, "The body may have at most " + Body.LIMIT + " bytes.");
    }

    static BadRequest unsupportedType(String wanted) {
        return new BadRequest(415, "Send the body as " + wanted + ".");
    }

    Problem problem() {
        return Problem.of(status, String.valueOf(getMessage()));
    }
}
