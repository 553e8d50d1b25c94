package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginViewTest extends IdentityUiTest {

    private void logIn(String name, String typed) {
        text("E-mail or username").setValue(name);
        password("Password").setValue(typed);
        click("Log in");
    }

    @Test
    void aRightPasswordLeadsToTheCode() {
        haveAccount();
        navigate(LoginView.class);

        logIn(email, PASSWORD);

        assertThat(getCurrentView()).isInstanceOf(LoginCodeView.class);
        assertThat(browserSession.pending()).isPresent();
        assertThat(outbox.newest().template()).isEqualTo("login-code");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndClearsThePassword() {
        haveAccount();
        navigate(LoginView.class);

        logIn(email, "not her password");

        assertThat(notices())
                .containsExactly("That didn’t work. Check your e-mail address or username, and your password.");
        assertThat(text("E-mail or username").getValue()).isEqualTo(email);
        assertThat(password("Password").getValue()).isEmpty();
        assertThat(isFocused(password("Password"))).isTrue();
    }

    @Test
    void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
        navigate(LoginView.class);

        logIn("nobody-" + email, PASSWORD);

        assertThat(notices())
                .containsExactly("That didn’t work. Check your e-mail address or username, and your password.");
    }

    @Test
    void emptyFieldsSaySoAndTheFirstTakesTheFocus() {
        navigate(LoginView.class);

        click("Log in");

        assertThat(text("E-mail or username").getErrorMessage()).isEqualTo("Enter your e-mail address or username.");
        assertThat(password("Password").isInvalid()).isTrue();
        assertThat(isFocused(text("E-mail or username"))).isTrue();
    }

    @Test
    void tooManyTriesSayHowLongToWait() {
        haveAccount();
        navigate(LoginView.class);
        for (int i = 0; i < 10; i++) {
            logIn(email, "not her password");
        }

        logIn(email, PASSWORD);

        assertThat(notices())
                .singleElement()
                .asString()
                .matches("Too many tries\\. Please wait \\d+ (second|minute)s?, then try again\\.");
    }

    @Test
    void theAddressChoosesTheNoticeButNeverItsText() {
        UI.getCurrent().navigate("login", QueryParameters.of("reset", "Call%20this%20number"));

        assertThat(notices()).containsExactly("Your password was changed. Log in with the new one.");
    }

    @Test
    void anUnknownNoticeIsNone() {
        UI.getCurrent().navigate("login", QueryParameters.of("hello", ""));

        assertThat(notices()).isEmpty();
    }

    @Test
    void speaksGermanInAGermanSession() {
        UI.getCurrent().getSession().setLocale(Locale.GERMAN);
        navigate(LoginView.class);

        assertThat(find(RouterLink.class).withText("Passwort vergessen?").exists())
                .isTrue();
    }

    @Test
    void tellsWhereMailIsKeptToThoseWhoMayReadItThere() {
        mailbox.open(true);
        navigate(LoginView.class);

        assertThat(find(Anchor.class).withText("Open the mailbox").single().getHref())
                .isEqualTo("/mailbox");
    }

    @Test
    void saysNothingOfTheMailboxToAnybodyElse() {
        mailbox.open(false);
        navigate(LoginView.class);

        assertThat(find(Anchor.class).withText("Open the mailbox").exists()).isFalse();
    }
}
