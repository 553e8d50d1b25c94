package dev.tessera.identity.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the login page says to somebody who was sent there. The address names one of these, and never a text. */
enum LoginNotice {
    /** The password was replaced. */
    RESET,
    /** The session is over. */
    ENDED,
    /** The address that was to be signed up has an account already. */
    KNOWN;

    static Optional<LoginNotice> in(QueryParameters parameters) {
        return Arrays.stream(values())
                .filter(notice -> parameters.getParameters().containsKey(notice.word()))
                .findFirst();
    }

    QueryParameters parameters() {
        return QueryParameters.of(word(), "");
    }

    String key() {
        return "identity.login.notice." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
