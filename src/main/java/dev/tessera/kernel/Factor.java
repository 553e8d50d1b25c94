package dev.tessera.kernel;

/** A proof of identity that a session has given. */
public enum Factor {
    PASSWORD,
    EMAIL_CODE
}
