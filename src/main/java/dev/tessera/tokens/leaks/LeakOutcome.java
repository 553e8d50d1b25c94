package dev.tessera.tokens.leaks;

/** What became of a credential that was handed in. */
public enum LeakOutcome {
    /** It worked, and works no longer: on every node within a second. Whoever looks after it is told. */
    REVOKED,
    /** It had stopped working before: it was revoked, replaced or has expired. */
    ALREADY_INACTIVE,
    /** It works on, because without it nobody could be let in any more. Whoever looks after it is told, once a day. */
    KEEPER_TOLD,
    /** It looks like one of ours, and is none that this instance ever issued. */
    UNKNOWN
}
