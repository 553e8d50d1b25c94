package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTest extends IdentityUiTest {

    @Autowired
    Accounts accounts;

    private Account account(UserId user) {
        return accounts.find(user).orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void savesWhatWasTyped() {
        UserId user = beLoggedIn();
        navigate(ProfileView.class);
        text("Full name").setValue("Ada King");
        text("Phone number").setValue("+44 20 7946 0000");
        find(ComboBox.class).single().setValue(ZoneId.of("Europe/London"));

        click("Save");

        assertThat(account(user).fullName()).isEqualTo("Ada King");
        assertThat(account(user).phoneNumber()).isEqualTo("+44 20 7946 0000");
        assertThat(account(user).zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void problemsStandAtTheirFieldsAndNothingIsSaved() {
        UserId user = beLoggedIn();
        navigate(ProfileView.class);
        text("Username").setValue("a b");
        text("Full name").setValue(" ");
        text("Phone number").setValue("call me");

        click("Save");

        assertThat(text("Username").getErrorMessage()).startsWith("Use 3 to 40 letters");
        assertThat(text("Full name").getErrorMessage()).isEqualTo("Enter your name.");
        assertThat(text("Phone number").getErrorMessage()).startsWith("Enter a phone number");
        assertThat(text("Username").getValue()).isEqualTo("a b");
        assertThat(isFocused(text("Username"))).isTrue();
        assertThat(account(user).fullName()).isEqualTo("Ada Lovelace");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherLanguageIsSpokenAtOnce() {
        UserId user = beLoggedIn();
        navigate(ProfileView.class);
        find(Select.class).withLabel("Preferred language").single().setValue(Locale.GERMAN);

        click("Save");

        assertThat(account(user).language()).isEqualTo(Locale.GERMAN);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aCodeToTheNewAddressMovesTheAccount() {
        UserId user = beLoggedIn();
        navigate(ProfileView.class);
        click("Change…");
        find(EmailField.class).withLabel("New e-mail address").single().setValue("new-" + email);
        click("Continue");
        assertThat(outbox.newest().recipient().value()).isEqualTo("new-" + email);

        enterCode(outbox.code());

        assertThat(account(user).email().value()).isEqualTo("new-" + email);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("new-" + email);
    }

    @Test
    void aWrongCodeLeavesTheAddressAndSaysSo() {
        UserId user = beLoggedIn();
        navigate(ProfileView.class);
        click("Change…");
        find(EmailField.class).withLabel("New e-mail address").single().setValue("new-" + email);
        click("Continue");

        enterCode(outbox.wrongCode());

        assertThat(codeError()).endsWith("4 tries are left.");
        assertThat(account(user).email().value()).isEqualTo(email);
    }

    @Test
    void aSessionWithoutAFreshFactorProvesOneFirstAndTheChangeGoesOn() {
        UserId user = beLoggedIn();
        clock.advance(Duration.ofMinutes(15));
        navigate(ProfileView.class);
        click("Change…");
        find(EmailField.class).withLabel("New e-mail address").single().setValue("new-" + email);
        click("Continue");
        assertThat(outbox.newest().template()).isEqualTo("fresh-factor-code");
        assertThat(outbox.newest().recipient().value()).isEqualTo(email);

        enterCode(outbox.code());
        assertThat(outbox.newest().recipient().value()).isEqualTo("new-" + email);
        enterCode(outbox.code());

        assertThat(account(user).email().value()).isEqualTo("new-" + email);
    }

    @Test
    void whoeverDoesNotProveAFactorKeepsWhatTheyTyped() {
        UserId user = beLoggedIn();
        clock.advance(Duration.ofMinutes(15));
        navigate(ProfileView.class);
        click("Change…");
        find(EmailField.class).withLabel("New e-mail address").single().setValue("new-" + email);
        click("Continue");

        Dialog above = find(Dialog.class)
                .withPropertyValue(Dialog::getHeaderTitle, "Confirm that it’s you")
                .single();
        test(find(Button.class, above).withText("Cancel").single()).click();

        assertThat(find(EmailField.class)
                        .withLabel("New e-mail address")
                        .single()
                        .getValue())
                .isEqualTo("new-" + email);
        assertThat(outbox.newest().recipient().value()).isEqualTo(email);
        assertThat(account(user).email().value()).isEqualTo(email);
    }

    @Test
    void theSameAddressIsNoChange() {
        beLoggedIn();
        navigate(ProfileView.class);
        click("Change…");
        EmailField address =
                find(EmailField.class).withLabel("New e-mail address").single();
        address.setValue(email);

        click("Continue");

        assertThat(address.getErrorMessage()).isEqualTo("This is your address already.");
    }

    @Test
    void zonesAreNamedWithTheirOffsetOfToday() {
        Instant winter = Instant.parse("2026-01-15T12:00:00Z");

        assertThat(ZoneSelect.label(ZoneId.of("Europe/Berlin"), winter)).isEqualTo("Europe/Berlin (UTC+01:00)");
        assertThat(ZoneSelect.label(ZoneId.of("America/New_York"), winter)).isEqualTo("America/New York (UTC-05:00)");
        assertThat(ZoneSelect.label(ZoneId.of("Europe/London"), winter)).isEqualTo("Europe/London (UTC)");
    }
}
