package dev.tessera.identity.codes;

/** What a code is good for; a code asked for one purpose proves nothing for another. */
public enum ChallengePurpose {
    SIGN_UP("sign-up-code"),
    LOGIN("login-code"),
    PASSWORD_RESET("reset-code"),
    EMAIL_CHANGE("email-change-code"),
    FRESH_FACTOR("fresh-factor-code");

    private final String mailTemplate;

    ChallengePurpose(String mailTemplate) {
        this.mailTemplate = mailTemplate;
    }

    String mailTemplate() {
        return mailTemplate;
    }
}
