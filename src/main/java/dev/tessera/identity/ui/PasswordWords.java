package dev.tessera.identity.ui;

import dev.tessera.identity.PasswordProblem;

/** Says why a new password is refused. */
final class PasswordWords {

    private PasswordWords() {}

    static String keyOf(PasswordProblem problem) {
        return switch (problem) {
            case TOO_SHORT -> "identity.password.too-short";
            case TOO_LONG -> "identity.password.too-long";
            case TOO_EASY -> "identity.password.too-easy";
        };
    }
}
