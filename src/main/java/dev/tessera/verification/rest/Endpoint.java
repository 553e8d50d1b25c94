package dev.tessera.verification.rest;

import dev.tessera.web.Answer;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** One question that a verifier may ask. */
interface Endpoint {

    String path();

    String method();

    /** Where the verifier's credential is: see {@link VerifierLogin}. */
    VerifierLogin login();

    /**
     * Answers a verifier that is known.
     *
     * @throws RefusedRequest if the question cannot be understood
     */
    Answer answer(HttpServletRequest request) throws IOException;
}
