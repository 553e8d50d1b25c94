package dev.tessera.tokens;

import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Permission;
import java.util.OptionalInt;
import java.util.Set;

/** How asking for a new token ended. Nothing was changed unless it was created. */
public sealed interface Creation {

    /** The token is made; its value is here and nowhere else, to be shown once. */
    record Created(AppToken token, CredentialValue value) implements Creation {}

    /** Another token of the same person that is not revoked bears the name, regardless of case and spacing. */
    record NameTaken() implements Creation, Edit {}

    /** The name cannot be one. */
    record NameInvalid(Fault fault) implements Creation, Edit {

        /** What is wrong with the name. */
        public enum Fault {
            BLANK,
            /** Longer than 80 characters, {@link NewAppToken#name()} stripped of what surrounds it. */
            TOO_LONG,
            /** There are control characters in it, or ones that turn the direction of writing. */
            NOT_PLAIN_TEXT
        }
    }

    /**
     * The validity is not allowed.
     *
     * @param longestDays the longest validity in days; present for {@link Reason#LONGER_THAN_ALLOWED}
     */
    record ValidityRefused(Reason reason, OptionalInt longestDays) implements Creation {

        /** What is wrong with the validity. */
        public enum Reason {
            /** A date was to be named, and none was. */
            DATE_MISSING,
            /** The day is over in its zone. */
            PAST,
            /** The organization wants every token to expire. */
            NEVER_NOT_ALLOWED,
            /** The organization's limit is lower; without one, the limit is a hundred years. */
            LONGER_THAN_ALLOWED,
            /** The token that the actor came with expires earlier. */
            BEYOND_TOKEN
        }
    }

    /**
     * The permissions are not the actor's to give.
     *
     * @param beyond those that the actor does not have, or not with the token that they came with; empty if none was named,
     *     for a token that may do nothing is no use
     */
    record PermissionsRefused(Set<Permission> beyond) implements Creation, Edit {

        public PermissionsRefused {
            beyond = Set.copyOf(beyond);
        }
    }

    /** The token that the actor came with may itself not be used from all these addresses. */
    record AddressesRefused() implements Creation, Edit {}

    /** The session proved its last factor too long ago. */
    record ProofNeeded() implements Creation, Edit {}

    /** The actor may not make tokens, or acts in no organization, or in one that is suspended. */
    record NotPermitted() implements Creation, Edit {}
}
