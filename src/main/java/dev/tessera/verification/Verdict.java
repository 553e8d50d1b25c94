package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
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
     * @param generation which of its token's values it is, counted from 1
     * @param permissions what it may do: what its owner may, within what the token may
     * @param addresses from where it may be used
     * @param expiresAt null if it does not expire; the end of the overlap for a value that was rotated
     */
    record Active(
            CredentialKind kind,
            TokenId token,
            String name,
            String lastFour,
            int generation,
            UserId user,
            String username,
            String fullName,
            OrganizationId organization,
            String organizationName,
            Set<Permission> permissions,
            IpRanges addresses,
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
        /** It is switched off, or paused. */
        DISABLED,
        /** It was revoked or deleted, or put aside by a rotation whose overlap is over. */
        REVOKED,
        /** Its owner's account is switched off, or is no member of the organization; the same of whom it is to act for. */
        USER_DISABLED,
        /** Its organization is suspended, has calling the API switched off, or may not use its kind. */
        FEATURE_DISABLED,
        /** A role of its owner, or of the member for whom it acts, blocks the permission. */
        PERMISSION_BLOCKED,
        /** It or its owner lacks the permission asked for, or the one to use the API at all. */
        PERMISSION_MISSING,
        /** It, or its organization, does not allow that address, or an unknown one. */
        IP_NOT_ALLOWED,
        /** Credentials of its kind do not open this version of the API. */
        API_VERSION_NOT_ALLOWED
    }
}
