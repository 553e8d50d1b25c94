package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.tessera.design.CodeField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.MfaSwitch;
import dev.tessera.identity.RawPassword;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.UserId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FreshFactorPromptTest extends IdentityUiTest {

    private static final Duration SPAN = Duration.ofMinutes(15);

    @Autowired
    FreshFactorPrompt prompt;

    @Autowired
    FreshFactor freshFactor;

    @Autowired
    AccountSecurity security;

    @Autowired
    CurrentActor currentActor;

    private final AtomicInteger steps = new AtomicInteger();

    private UserId beStale() {
        UserId user = beLoggedIn();
        navigate(SecurityView.class);
        clock.advance(SPAN);
        return user;
    }

    private void beStaleWithCodesOff() {
        beStale();
        assertThat(security.switchMfaOff(currentActor.require(), new RawPassword(PASSWORD)))
                .isEqualTo(new MfaSwitch.Done());
    }

    private void ask() {
        prompt.ensure(steps::incrementAndGet);
    }

    @Test
    void whileTheFactorIsFreshTheStepRunsAtOnce() {
        beLoggedIn();
        navigate(SecurityView.class);
        clock.advance(SPAN.minusSeconds(1));

        ask();

        assertThat(steps).hasValue(1);
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @Test
    void theMailedCodeLetsTheStepRunWithAnActorWhoProvedIt() {
        beStale();
        prompt.ensure(() -> {
            assertThat(freshFactor.isNeeded(currentActor.require())).isFalse();
            assertThat(currentActor.require().provedAt()).isEqualTo(clock.instant());
            steps.incrementAndGet();
        });
        assertThat(steps).hasValue(0);
        assertThat(find(FormDialog.class).single().getElement().getTextRecursively())
                .contains("Enter the code that we just sent to " + email + ".");
        assertThat(outbox.newest().template()).isEqualTo("fresh-factor-code");

        enterCode(outbox.code());

        assertThat(steps).hasValue(1);
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @Test
    void oneProofIsGoodForAllStepsOfTheNextQuarterOfAnHour() {
        beStale();
        ask();
        enterCode(outbox.code());
        clock.advance(SPAN.minusSeconds(1));

        ask();

        assertThat(steps).hasValue(2);
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @Test
    void cancellingLeavesEverythingAsItWas() {
        beStale();
        ask();

        click("Cancel");

        assertThat(steps).hasValue(0);
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(freshFactor.isNeeded(currentActor.require())).isTrue();
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        beStale();
        ask();

        enterCode(outbox.wrongCode());

        assertThat(codeError()).endsWith("4 tries are left.");
        assertThat(steps).hasValue(0);
    }

    @Test
    void afterTooManyWrongCodesAnotherMailBeginsAnew() {
        beStale();
        ask();
        String wrong = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(wrong);
        }
        assertThat(find(CodeField.class).exists()).isFalse();

        click("Start again");
        enterCode(outbox.code());

        assertThat(steps).hasValue(1);
    }

    @Test
    void aClosedAccountSaysUntilWhenAndOffersNothingToSubmit() {
        beStale();
        ask();
        tryWrongCodes();
        click("Start again");
        tryWrongCodes();
        click("Start again");

        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("Too many wrong codes. This account is locked until ");
        assertThat(find(CodeField.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Confirm").exists()).isFalse();
        assertThat(steps).hasValue(0);
    }

    private void tryWrongCodes() {
        String wrong = outbox.wrongCode();
        for (int i = 0; i < 5; i++) {
            enterCode(wrong);
        }
    }

    @Test
    void tooManyMailsSayHowLongToWait() {
        beStale();
        for (int i = 0; i < 20; i++) {
            ask();
            click("Cancel");
        }

        ask();

        assertThat(notices()).containsExactly("Too many tries. Please wait 3 minutes, then try again.");
    }

    @Test
    void anotherMailHasToWaitAMinute() {
        beStale();
        ask();
        sendAnother();
        assertThat(find(FormDialog.class).single().getElement().getTextRecursively())
                .contains("You can get another one in 60 seconds.");
        clock.advance(Duration.ofMinutes(1));

        sendAnother();
        enterCode(outbox.code());

        assertThat(steps).hasValue(1);
    }

    @Test
    void whereCodesAreOffThePasswordLetsTheStepRun() {
        beStaleWithCodesOff();
        ask();
        assertThat(find(CodeField.class).exists()).isFalse();

        typePassword("not her password");
        assertThat(dialogPassword().getErrorMessage()).isEqualTo("That’s not your password.");
        assertThat(dialogPassword().getValue()).isEmpty();
        assertThat(steps).hasValue(0);
        typePassword("");
        assertThat(dialogPassword().getErrorMessage()).isEqualTo("Enter your password.");

        typePassword(PASSWORD);

        assertThat(steps).hasValue(1);
        assertThat(currentActor.require().factors()).contains(Factor.PASSWORD);
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @Test
    void tooManyPasswordsSayHowLongToWait() {
        beStaleWithCodesOff();
        ask();
        for (int i = 0; i < 9; i++) {
            typePassword("not her password");
        }

        typePassword(PASSWORD);

        assertThat(notices()).containsExactly("Too many tries. Please wait 90 seconds, then try again.");
        assertThat(steps).hasValue(0);
    }

    @Test
    void whereTheOrganizationDemandsCodesThePasswordIsNotAskedFor() {
        beStaleWithCodesOff();
        affiliations.demandMfaOf(currentActor.require().user());

        ask();
        enterCode(outbox.code());

        assertThat(steps).hasValue(1);
    }

    @Test
    void whereCodesWereSwitchedOnMeanwhileTheDialogAsksForOne() {
        beStaleWithCodesOff();
        ask();
        security.switchMfaOn(currentActor.require());

        typePassword(PASSWORD);

        assertThat(steps).hasValue(0);
        enterCode(outbox.code());
        assertThat(steps).hasValue(1);
    }

    private void typePassword(String typed) {
        dialogPassword().setValue(typed);
        click("Confirm");
    }

    private PasswordField dialogPassword() {
        return find(PasswordField.class, find(FormDialog.class).single()).single();
    }
}
