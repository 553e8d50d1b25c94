package dev.tessera.tokens.apikeys;

/** What an API key is good for at a moment. */
public enum ApiKeyStatus {
    /** One secret is good. */
    ACTIVE,
    /** Two secrets are good: the newest, and for a while the one before it. */
    ROTATING,
    /** The newest secret was found by somebody and is good no more; the key waits for the next one. */
    SECRET_LEAKED,
    /** No secret is good any more, for good. */
    REVOKED
}
