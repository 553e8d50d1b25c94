package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.EmailField;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignUpViewTest extends IdentityUiTest {

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Accounts accounts;

    private EmailField emailField() {
        return find(EmailField.class).single();
    }

    private void fillIn(String name, String address, String password, String organization) {
        text("Full name").setValue(name);
        emailField().setValue(address);
        password("Password").setValue(password);
        text("Organization").setValue(organization);
        click("Create account");
    }

    @Test
    void everyProblemStandsAtItsFieldAndTheFirstTakesTheFocus() {
        navigate(SignUpView.class);

        fillIn("", "no address", "short", "");

        assertThat(text("Full name").getErrorMessage()).isEqualTo("Enter your name.");
        assertThat(emailField().getErrorMessage()).isEqualTo("Enter an e-mail address such as name@example.com.");
        assertThat(password("Password").getErrorMessage()).isEqualTo("Use at least 12 characters.");
        assertThat(text("Organization").getErrorMessage()).isEqualTo("Enter the name of your organization.");
        assertThat(isFocused(text("Full name"))).isTrue();
        assertThat(emailField().isInvalid()).isTrue();
    }

    @Test
    void nothingTypedIsLostToAProblem() {
        navigate(SignUpView.class);

        fillIn("Ada Lovelace", email, "short", "Analytical Engines");

        assertThat(text("Full name").getValue()).isEqualTo("Ada Lovelace");
        assertThat(emailField().getValue()).isEqualTo(email);
        assertThat(password("Password").getValue()).isEqualTo("short");
        assertThat(text("Organization").getValue()).isEqualTo("Analytical Engines");
        assertThat(isFocused(password("Password"))).isTrue();
    }

    @Test
    void aPasswordMadeOfOnesOwnDataIsTooEasy() {
        navigate(SignUpView.class);

        fillIn("Ada Lovelace", email, "ada lovelace", "Analytical Engines");

        assertThat(password("Password").getErrorMessage()).startsWith("This password is easy to guess.");
    }

    @Test
    void theNextAttemptClearsWhatIsRight() {
        navigate(SignUpView.class);
        fillIn("", email, "short", "Analytical Engines");

        fillIn("Ada Lovelace", email, "short", "Analytical Engines");

        assertThat(text("Full name").isInvalid()).isFalse();
        assertThat(password("Password").isInvalid()).isTrue();
    }

    @Test
    void theMailedCodeOpensAccountAndSession() {
        navigate(SignUpView.class);
        fillIn("Ada Lovelace", email, PASSWORD, "Analytical Engines");
        assertThat(getCurrentView()).isInstanceOf(SignUpCodeView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(email);

        enterCode(outbox.code());

        assertThat(isLeavingFor("/")).isTrue();
        assertThat(accounts.find(currentActor.require().user())
                        .orElseThrow()
                        .email()
                        .value())
                .isEqualTo(email);
    }

    @Test
    void aKnownAddressLooksTheSame() {
        haveAccount();
        navigate(SignUpView.class);

        fillIn("Ada Lovelace", email, PASSWORD, "Analytical Engines");

        assertThat(getCurrentView()).isInstanceOf(SignUpCodeView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("We sent a code to " + email);
        assertThat(outbox.newest().template()).isEqualTo("sign-up-known");
        assertThat(outbox.newest().parameters()).isEmpty();

        enterCode("123456");

        assertThat(codeError()).startsWith("That’s not the right code.").endsWith("4 tries are left.");
    }

    @Test
    void anAddressThatGotAnAccountMeanwhileIsSentToTheLogin() {
        navigate(SignUpView.class);
        fillIn("Ada Lovelace", email, PASSWORD, "Analytical Engines");
        String code = outbox.code();
        haveAccount();

        enterCode(code);

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(notices()).containsExactly("You have an account already. Log in here.");
    }

    @Test
    void withoutASignUpUnderWayTheCodePageSendsToItsBeginning() {
        navigate("sign-up/code", SignUpView.class);
    }
}
