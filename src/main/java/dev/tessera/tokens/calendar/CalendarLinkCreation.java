package dev.tessera.tokens.calendar;

import dev.tessera.kernel.CredentialValue;

/** How it ended that somebody asked for a link. */
public sealed interface CalendarLinkCreation {

    /** The link works; its secret is told this once. A link that there was before has ended. */
    record Created(CalendarLink link, CredentialValue secret) implements CalendarLinkCreation {}

    /** Why somebody gets none. Nothing was changed. */
    enum Refused implements CalendarLinkCreation {
        /** The actor came with a token, or may not see tokens. */
        NOT_PERMITTED,
        /** The session's last factor is too old: prove one, and ask again. */
        PROOF_NEEDED
    }
}
