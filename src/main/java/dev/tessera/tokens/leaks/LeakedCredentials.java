package dev.tessera.tokens.leaks;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;

/** Deals with credentials of one kind that were handed in. There is one such bean for each kind, in the package that keeps it. */
public interface LeakedCredentials {

    CredentialKind kind();

    /**
     * Makes the credential worthless, and sees to it that those concerned are told. Of many who hand it in at once, one makes it
     * worthless; the others are told that it is.
     *
     * <p>Makes its own transaction, with the audit entry in it. Neither the entry nor anything else keeps the value.
     */
    LeakOutcome handIn(CredentialValue value, Finding finding);
}
