package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.TokenId;

/**
 * A token of an organization that can be asked about, good or not.
 *
 * @param kind an app token, or an organization token, which acts for whom a call names
 * @param ownerName the full name of its owner; of whoever made it for an organization token
 */
public record ExplainedToken(TokenId id, CredentialKind kind, String name, String lastFour, String ownerName) {

    public boolean actsForAnyMember() {
        return kind == CredentialKind.ORGANIZATION_TOKEN;
    }
}
