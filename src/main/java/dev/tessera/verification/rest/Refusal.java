package dev.tessera.verification.rest;

import dev.tessera.verification.Verdict.Code;
import dev.tessera.web.Answer;
import dev.tessera.web.Problem;

/** Says to the holder of a credential why it was refused, and what to do. */
final class Refusal {

    private Refusal() {}

    /** Nothing can be told for now; the asker may try again. */
    static Answer unavailable() {
        return Problem.of(503, "UNAVAILABLE", "Credentials cannot be checked for the moment. Try again shortly.")
                .answer()
                .with("Retry-After", "2");
    }

    static Answer of(int status, Code code) {
        String error = status == 403 ? "insufficient_scope" : "invalid_token";
        return Problem.of(status, code.name(), detail(code))
                .answer()
                .with("WWW-Authenticate", "Bearer error=\"" + error + "\", error_description=\"" + ascii(code) + "\"");
    }

    private static String detail(Code code) {
        return switch (code) {
            case MALFORMED -> "This is no token of ours: its form or its checksum is wrong. Copy it again, whole.";
            case NOT_FOUND -> "This token is not known. Create one under Settings → API tokens.";
            case EXPIRED -> "This token has expired. Create a new one under Settings → API tokens.";
            case DISABLED ->
                "This token is switched off or paused. Switch it on or resume it under Settings → API tokens.";
            case REVOKED ->
                "This token was revoked or replaced by a new value. See Settings → API tokens for the one to use.";
            case USER_DISABLED ->
                "The owner of this token may not act in its organization any more. Ask an admin of it.";
            case FEATURE_DISABLED -> "The organization of this token is suspended. Ask the operator of this instance.";
            case PERMISSION_MISSING ->
                "This token or its owner lacks the permission. Allow it to the token, or ask an admin of the organization.";
            case IP_NOT_ALLOWED -> "This token may not be used from this address. Add it under Settings → API tokens.";
            case API_VERSION_NOT_ALLOWED -> "This token does not open this version of the API. Use another version.";
        };
    }

    /** RFC 6750 allows only ASCII in a description. */
    private static String ascii(Code code) {
        return detail(code).replace("→", ">");
    }
}
