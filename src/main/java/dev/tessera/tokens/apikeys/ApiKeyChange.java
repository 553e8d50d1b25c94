package dev.tessera.tokens.apikeys;

/** How ending an API key, or an old secret of it, ended. */
public enum ApiKeyChange {
    /** The key now is as asked, whether or not it was so before. */
    DONE,
    /** The actor has no such key: it never was, is deleted, or is somebody else's. */
    NOT_FOUND,
    /** The key was revoked before, and nothing changes it any more; it can only be deleted. */
    ALREADY_REVOKED,
    /** The named secret is not the newest any more: somebody else rotated the key. */
    ALREADY_ROTATED,
    /** The actor came with a token that does not reach to API keys. */
    NOT_PERMITTED
}
