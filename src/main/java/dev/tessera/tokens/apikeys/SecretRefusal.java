package dev.tessera.tokens.apikeys;

/** Why somebody gets no new secret. Nothing was changed. */
public enum SecretRefusal implements ApiKeyCreation, ApiKeyRotation {
    /** The actor came with a token: only a person at a browser gets a secret. */
    SESSION_NEEDED,
    /** The actor may not manage API keys, or acts in no organization, or in one that is suspended. */
    NOT_PERMITTED,
    /** The session's last factor is too old: prove one, and ask again. */
    PROOF_NEEDED,
    /** The account has a second factor, and the session began without it: log in again. */
    SECOND_FACTOR_NEEDED
}
