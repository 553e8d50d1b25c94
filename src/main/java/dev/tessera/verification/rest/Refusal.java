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
        return of(status, code, detail(code));
    }

    /** The same in words of its own, which hold neither quotes nor backslashes. */
    static Answer of(int status, Code code, String detail) {
        String error = status == 403 ? "insufficient_scope" : "invalid_token";
        String challenge = "Bearer error=\"" + error + "\", error_description=\"" + ascii(detail) + "\"";
        return Problem.of(status, code.name(), detail).answer().with("WWW-Authenticate", challenge);
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
                "The person for whom this token acts is no member of its organization, or is disabled. Ask an admin of it.";
            case FEATURE_DISABLED ->
                "The organization of this token is suspended, or does not use tokens of this kind. Ask an admin of it.";
            case PERMISSION_BLOCKED ->
                "A role of the member blocks the permission. Ask an admin of the organization to change the role.";
            case PERMISSION_MISSING ->
                "This token or its owner lacks the permission. Allow it to the token, or ask an admin of the organization.";
            case IP_NOT_ALLOWED -> "This token may not be used from this address. Add it under Settings → API tokens.";
            case API_VERSION_NOT_ALLOWED -> "This token does not open this version of the API. Use another version.";
        };
    }

    /** RFC 6750 allows only ASCII in a description. */
    private static String ascii(String detail) {
        return detail.replace("→", ">");
    }
}
