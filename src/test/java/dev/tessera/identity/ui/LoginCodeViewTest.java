package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.CodeField;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.PendingLogin;
import dev.tessera.identity.RawPassword;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LoginCodeViewTest extends IdentityUiTest {

    @Autowired
    Login login;

    @Autowired
    CurrentActor currentActor;

    private void beAskedForCode() {
        haveAccount();
        LoginStep step = login.withPassword(
                email, new RawPassword(PASSWORD), browserSession.visit(Locale.ENGLISH, ZoneOffset.UTC));
        browserSession.await(((LoginStep.CodeSent) step).pending());
        navigate(LoginCodeView.class);
    }

    @Test
    void withoutALoginUnderWayItSendsToTheLogin() {
        navigate("login/code", LoginView.class);
    }

    @Test
    void theAddressIsMasked() {
        beAskedForCode();

        assertThat(find(CodeField.class).exists()).isTrue();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("We sent a code to a•••@example.com.")
                .doesNotContain(email);
    }

    @Test
    void itSaysWhyItAsksSomebodyWhoSwitchedCodesOff() {
        beAskedForCode();
        assertThat(notices()).noneMatch(text -> text.contains("asks every member for a code"));
        PendingLogin pending = browserSession.pending().orElseThrow();
        browserSession.await(new PendingLogin(pending.user(), pending.challenge(), pending.email(), true));
        navigate(LoginCodeView.class);

        assertThat(notices()).anyMatch(text -> text.contains("asks every member for a code"));
    }

    @Test
    void theRightCodeOpensTheSessionAndLoadsThePortalAnew() {
        beAskedForCode();

        enterCode(outbox.code());

        assertThat(isLeavingFor("/")).isTrue();
        assertThat(currentActor.find()).isPresent();
        assertThat(browserSession.pending()).isEmpty();
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        beAskedForCode();

        enterCode(outbox.wrongCode());

        assertThat(codeError())
                .isEqualTo("That’s not the right code. Use the one from the newest mail. 4 tries are left.");
        assertThat(currentActor.find()).isEmpty();
    }

    @Test
    void anExpiredCodeSaysSo() {
        beAskedForCode();
        String code = outbox.code();
        clock.advance(Duration.ofMinutes(11));

        enterCode(code);

        assertThat(codeError()).isEqualTo("This code has expired. Send yourself a new one below.");
    }

    @Test
    void tooManyWrongCodesLeaveNothingButToStartAgain() {
        beAskedForCode();
        String wrong = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(wrong);
        }

        assertThat(notices()).containsExactly("Too many wrong codes. To keep your account safe, please start again.");
        assertThat(find(CodeField.class).exists()).isFalse();

        click("Start again");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(browserSession.pending()).isEmpty();
    }

    @Test
    void aLockedAccountSaysUntilWhen() {
        beAskedForCode();
        String wrong = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(wrong);
        }
        beAskedAgain();
        String another = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(another);
        }
        beLockedOut();

        assertThat(notices()).singleElement().asString().startsWith("Too many wrong codes. You can log in again at ");
    }

    private void beAskedAgain() {
        LoginStep step = login.withPassword(
                email, new RawPassword(PASSWORD), browserSession.visit(Locale.ENGLISH, ZoneOffset.UTC));
        browserSession.await(((LoginStep.CodeSent) step).pending());
        navigate(LoginView.class);
        navigate(LoginCodeView.class);
    }

    private void beLockedOut() {
        navigate(LoginView.class);
        text("E-mail or username").setValue(email);
        password("Password").setValue(PASSWORD);
        click("Log in");
    }

    @Test
    void askingTooSoonForAnotherMailSaysHowLongToWait() {
        beAskedForCode();
        clock.advance(Duration.ofSeconds(20));

        sendAnother();

        assertThat(status()).isEqualTo("We sent you a mail just now. You can get another one in 40 seconds.");
    }

    @Test
    void anotherMailEndsTheEarlierCode() {
        beAskedForCode();
        clock.advance(Duration.ofSeconds(61));

        sendAnother();

        assertThat(status()).isEqualTo("A new code is on its way. The earlier one no longer works.");
    }

    @Test
    void anotherAccountDropsTheLoginUnderWay() {
        beAskedForCode();

        click("Use another account");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(browserSession.pending()).isEmpty();
    }

    private String status() {
        return find(Paragraph.class).withClassName("code-step-status").single().getText();
    }
}
