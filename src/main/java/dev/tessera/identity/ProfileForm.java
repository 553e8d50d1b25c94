package dev.tessera.identity;

import java.time.ZoneId;
import java.util.Locale;

/** What a person typed under My Profile; an empty phone number takes the number away. */
public record ProfileForm(String username, String fullName, String phoneNumber, Locale language, ZoneId zone) {

    /** The parts of the form that can be wrong. */
    public enum Field {
        USERNAME,
        FULL_NAME,
        PHONE_NUMBER
    }

    /** What is wrong with one part of the form. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        NOT_A_USERNAME,
        USERNAME_TAKEN,
        NOT_A_PHONE_NUMBER
    }
}
