package dev.tessera.identity;

/** What a person typed to sign up. */
public record SignUpForm(String fullName, String email, RawPassword password, String organizationName) {

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
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_TOO_EASY
    }
}
