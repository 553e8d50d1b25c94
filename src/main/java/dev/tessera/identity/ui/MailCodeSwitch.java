package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.tessera.design.FormDialog;
import dev.tessera.design.Notice;
import dev.tessera.design.Section;
import dev.tessera.design.Toasts;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.Account;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.MfaSwitch;
import dev.tessera.identity.RawPassword;

/** Switches the code by mail at login on, or, where nobody demands it and with the password, off. */
final class MailCodeSwitch {

    private final AccountSecurity security;
    private final CurrentActor currentActor;
    private final ToggleSwitch toggle = new ToggleSwitch(translated("identity.mfa.switch"));

    MailCodeSwitch(AccountSecurity security, CurrentActor currentActor, Account account) {
        this.security = security;
        this.currentActor = currentActor;
        toggle.setValue(account.mfaEnabled());
        toggle.guardedBy(this::switchTo);
    }

    Section section() {
        Section section =
                new Section(translated("identity.mfa.title")).description(translated("identity.mfa.description"));
        if (security.mfaDemanded(currentActor.require())) {
            toggle.setValue(true);
            toggle.setReadOnly(true);
            section.body(toggle, new Notice(Tone.INFO, translated("identity.mfa.demanded")));
        } else {
            section.body(toggle);
        }
        return section;
    }

    private boolean switchTo(boolean on) {
        if (!on) {
            new SwitchOff().dialog.open();
            return false;
        }
        return switch (security.switchMfaOn(currentActor.require())) {
            case MfaSwitch.Done ignored -> {
                new Toasts().success(translated("identity.mfa.on"));
                yield true;
            }
            case MfaSwitch.Demanded ignored -> true;
            case MfaSwitch.WrongPassword ignored -> throw new IllegalStateException("Switching on takes no password");
            case MfaSwitch.TooMany ignored -> throw new IllegalStateException("Switching on takes no password");
        };
    }

    /** Asks for the password first: a session left open shall not be enough to take the lock off. */
    private final class SwitchOff {

        private final FormDialog dialog =
                new FormDialog(translated("identity.mfa.off.title"), translated("identity.mfa.off"), this::submit);
        private final PasswordField password = new PasswordField(translated("identity.password.current"));
        private final FieldMarks marks = new FieldMarks();

        SwitchOff() {
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            password.setAutofocus(true);
            dialog.lead(translated("identity.mfa.off.lead")).body(password);
        }

        private void submit() {
            marks.clear();
            switch (security.switchMfaOff(currentActor.require(), new RawPassword(password.getValue()))) {
                case MfaSwitch.Done ignored -> {
                    toggle.setValue(false);
                    dialog.close();
                    new Toasts().success(translated("identity.mfa.is-off"));
                }
                case MfaSwitch.Demanded ignored -> dialog.error(translated("identity.mfa.demanded"));
                case MfaSwitch.WrongPassword ignored -> {
                    password.clear();
                    marks.mark(password, translated("identity.password.wrong"));
                }
                case MfaSwitch.TooMany tooMany ->
                    dialog.error(translated("identity.too-many", Phrases.of(tooMany.retryAfter())));
            }
        }
    }
}
