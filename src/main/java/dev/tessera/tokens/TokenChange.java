package dev.tessera.tokens;

/** How a change of a token ended. */
public enum TokenChange {
    /** The token now is as asked, whether or not it was so before. */
    DONE,
    /** The actor has no such token: it never was, is deleted, or is somebody else's. */
    NOT_FOUND,
    /** The token was revoked before, and nothing changes it any more; it can only be deleted. */
    ALREADY_REVOKED,
    /** The actor may not make tokens good; making them worthless is always allowed. */
    NOT_PERMITTED
}
