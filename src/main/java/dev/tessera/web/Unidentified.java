package dev.tessera.web;

/** Says to a caller that nobody knows who they are (RFC 6750, section 3: where nothing was presented, no error code is given). */
public final class Unidentified {

    private Unidentified() {}

    /** 401, and how to present a credential. */
    public static Answer answer() {
        return Problem.of(
                        401,
                        "NO_CREDENTIAL",
                        "No credential came with the request. Send an API token as: Authorization: Bearer <token>.")
                .answer()
                .with("WWW-Authenticate", "Bearer realm=\"Tessera\"");
    }
}
