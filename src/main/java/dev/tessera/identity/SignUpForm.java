package dev.tessera.identity;

import dev.tessera.kernel.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to sign up.
 *
 * @param organizationName of the organization to be founded; not looked at with an invitation
 * @param invitation the invitation that they accept with it, or null
 */
public record SignUpForm(
        String fullName,
        String email,
        RawPassword password,
        String organizationName,
        @Nullable InvitationId invitation) {

    /** Of somebody who founds an organization. */
    public SignUpForm(String fullName, String email, RawPassword password, String organizationName) {
        this(fullName, email, password, organizationName, null);
    }

    /** The parts of the form, in the order in which they are filled in. */
    public enum Field {
        FULL_NAME,
        EMAIL,
        PASSWORD,
        ORGANIZATION_NAME
    }

    /** What is wrong with one part of the form. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        NOT_AN_ADDRESS,
        /** Nobody signs up with it unless invited, as {@link Registration} says. */
        NOT_ADMITTED,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_TOO_EASY
    }
}
