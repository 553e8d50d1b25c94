package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.tessera.design.CodeField;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.RawPassword;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResetViewTest extends IdentityUiTest {

    private static final String REPLACEMENT = "another zebra battery 77";

    @Autowired
    Login login;

    private void askForCode(String address) {
        navigate(ResetView.class);
        find(EmailField.class).single().setValue(address);
        click("Send code");
    }

    private void choose(String replacement) {
        password("New password").setValue(replacement);
        click("Change password");
    }

    @Test
    void whatIsNoAddressIsSaidAtTheField() {
        askForCode("ada at example");

        EmailField field = find(EmailField.class).single();
        assertThat(field.getErrorMessage()).isEqualTo("Enter an e-mail address such as name@example.com.");
        assertThat(field.getValue()).isEqualTo("ada at example");
    }

    @Test
    void codeAndPasswordTogetherReplaceThePassword() {
        haveAccount();
        askForCode(email);
        enterCode(outbox.code());
        choose(REPLACEMENT);

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(notices()).containsExactly("Your password was changed. Log in with the new one.");
        assertThat(login.withPassword(
                        email, new RawPassword(REPLACEMENT), browserSession.visit(Locale.ENGLISH, ZoneOffset.UTC)))
                .isInstanceOf(LoginStep.CodeSent.class);
    }

    @Test
    void anUnknownAddressLooksTheSame() {
        askForCode("nobody-" + email);

        assertThat(getCurrentView()).isInstanceOf(ResetCodeView.class);
        assertThat(outbox.newest().template()).isEqualTo("reset-unknown");
        assertThat(outbox.newest().parameters()).isEmpty();

        enterCode("123456");
        choose(REPLACEMENT);

        assertThat(codeError()).startsWith("That’s not the right code.").endsWith("4 tries are left.");
    }

    @Test
    void aPasswordThatWillNotDoKeepsTheCode() {
        haveAccount();
        askForCode(email);
        String code = outbox.code();
        enterCode(code);

        choose("short");

        assertThat(password("New password").getErrorMessage()).isEqualTo("Use at least 12 characters.");
        assertThat(find(CodeField.class).single().digits()).isEqualTo(code);
    }

    @Test
    void aWrongCodeKeepsThePassword() {
        haveAccount();
        askForCode(email);
        enterCode(outbox.wrongCode());

        choose(REPLACEMENT);

        assertThat(codeError()).startsWith("That’s not the right code.");
        assertThat(password("New password").getValue()).isEqualTo(REPLACEMENT);
    }

    @Test
    void anIncompleteCodeStaysAsItWasTyped() {
        haveAccount();
        askForCode(email);
        enterCode("123");

        choose(REPLACEMENT);

        assertThat(notices()).containsExactly("Please enter all six digits of the code.");
        assertThat(find(CodeField.class).single().digits()).isEqualTo("123");
        assertThat(isFocused(find(Input.class).single())).isTrue();
    }

    @Test
    void afterTooManyWrongCodesNothingIsLeftToSend() {
        haveAccount();
        askForCode(email);
        String wrong = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(wrong);
            choose(REPLACEMENT);
        }

        assertThat(notices()).containsExactly("Too many wrong codes. To keep your account safe, please start again.");
        assertThat(find(PasswordField.class).exists()).isFalse();

        click("Start again");

        assertThat(getCurrentView()).isInstanceOf(ResetView.class);
    }

    @Test
    void withoutAResetUnderWayTheCodePageSendsToItsBeginning() {
        navigate("reset/code", ResetView.class);
    }
}
