package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What verification says of a credential. */
public sealed interface Verdict {

    /**
     * The credential is good.
     *
     * @param name what its owner called it
     * @param lastFour the last characters of its value
     * @param permissions what it may do: all that its owner may
     * @param expiresAt null if it does not expire
     */
    record Active(
            CredentialKind kind,
            TokenId token,
            String name,
            String lastFour,
            UserId user,
            String username,
            String fullName,
            OrganizationId organization,
            String organizationName,
            Set<Permission> permissions,
            Instant issuedAt,
            @Nullable Instant expiresAt)
            implements Verdict {

        public Active {
            permissions = Set.copyOf(permissions);
        }
    }

    /** The credential is not good, or not for this. */
    record Refused(Code code) implements Verdict {}

    /** Why a credential is refused. The names are part of the API. */
    enum Code {
        /** It is no value that Tessera ever issued: its form or its checksum is wrong. */
        MALFORMED,
        /** Nobody has a credential of this value. */
        NOT_FOUND,
        /** Its validity is over. */
        EXPIRED,
        /** It is switched off. */
        DISABLED,
        /** It was revoked or deleted. */
        REVOKED,
        /** Its owner's account is switched off, or no longer belongs to the organization. */
        USER_DISABLED,
        /** Its organization is suspended. */
        FEATURE_DISABLED,
        /** Its owner lacks the permission asked for, or the one to use the API at all. */
        PERMISSION_MISSING,
        /** Credentials of its kind do not open this version of the API. */
        API_VERSION_NOT_ALLOWED
    }
}
