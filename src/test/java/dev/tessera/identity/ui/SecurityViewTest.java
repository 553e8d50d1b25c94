package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.tessera.design.FormDialog;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecurityViewTest extends IdentityUiTest {

    private static final String REPLACEMENT = "another zebra battery 77";

    @Autowired
    Accounts accounts;

    private void change(String current, String replacement) {
        password("Current password").setValue(current);
        password("New password").setValue(replacement);
        click("Change password");
    }

    @Test
    void aWrongCurrentPasswordIsClearedAndTheNewOneStays() {
        beLoggedIn();
        navigate(SecurityView.class);

        change("not her password", REPLACEMENT);

        assertThat(password("Current password").getErrorMessage()).isEqualTo("That’s not your current password.");
        assertThat(password("Current password").getValue()).isEmpty();
        assertThat(password("New password").getValue()).isEqualTo(REPLACEMENT);
        assertThat(isFocused(password("Current password"))).isTrue();
    }

    @Test
    void anEasyPasswordIsRefusedAtItsField() {
        beLoggedIn();
        navigate(SecurityView.class);

        change(PASSWORD, "ada lovelace");

        assertThat(password("New password").getErrorMessage()).startsWith("This password is easy to guess.");
        assertThat(password("Current password").getValue()).isEqualTo(PASSWORD);
    }

    @Test
    void aChangedPasswordEmptiesTheFields() {
        beLoggedIn();
        navigate(SecurityView.class);

        change(PASSWORD, REPLACEMENT);

        assertThat(password("Current password").getValue()).isEmpty();
        assertThat(password("New password").getValue()).isEmpty();
        assertThat(outbox.newest().template()).isEqualTo("password-changed");
    }

    @Test
    void switchingTheCodeOffTakesThePassword() {
        UserId user = beLoggedIn();
        navigate(SecurityView.class);
        flip();
        assertThat(mfaOf(user)).isTrue();

        FormDialog dialog = find(FormDialog.class).single();
        find(PasswordField.class, dialog).single().setValue("not her password");
        click("Switch off");
        assertThat(mfaOf(user)).isTrue();
        assertThat(find(ToggleSwitch.class).single().getValue()).isTrue();

        find(PasswordField.class, dialog).single().setValue(PASSWORD);
        click("Switch off");

        assertThat(mfaOf(user)).isFalse();
        assertThat(find(ToggleSwitch.class).single().getValue()).isFalse();
    }

    @Test
    void whereTheOrganizationDemandsTheCodeTheSwitchIsHeldAndSaysWhy() {
        UserId user = beLoggedIn();
        affiliations.demandMfaOf(user);
        navigate(SecurityView.class);

        flip();

        assertThat(mfaOf(user)).isTrue();
        assertThat(find(FormDialog.class).exists()).isFalse();
        assertThat(notices()).containsExactly("Your organization requires the code, so it stays on.");
    }

    private boolean mfaOf(UserId user) {
        return accounts.find(user).orElseThrow().mfaEnabled();
    }

    private void flip() {
        ToggleSwitch toggle = find(ToggleSwitch.class).single();
        DomEvent click = new DomEvent(toggle.getElement(), "click", JacksonUtils.createObjectNode());
        toggle.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(click);
    }
}
