package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.tessera.design.NewPasswordField;
import dev.tessera.design.Notice;
import dev.tessera.design.Section;
import dev.tessera.design.Toasts;
import dev.tessera.design.Tone;
import dev.tessera.identity.Account;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.PasswordChange;
import dev.tessera.identity.RawPassword;
import java.time.Duration;
import java.util.List;

/** Replaces the password of somebody who knows the current one. */
final class PasswordChangeForm {

    private final AccountSecurity security;
    private final CurrentActor currentActor;

    private final PasswordField current = new PasswordField(translated("identity.password.current"));
    private final NewPasswordField replacement;
    private final Div summary = new Div();
    private final FieldMarks marks = new FieldMarks();

    PasswordChangeForm(AccountSecurity security, CurrentActor currentActor, Account account) {
        this.security = security;
        this.currentActor = currentActor;
        List<String> ownData =
                List.of(account.fullName(), account.username(), account.email().value());
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        replacement = new NewPasswordField(translated("identity.password.new"), () -> ownData);
        replacement.setManualValidation(true);
        summary.addClassName("section-summary");
    }

    Section section() {
        Section section = new Section(translated("identity.password"));
        SubmitButton submit = new SubmitButton(translated("identity.password.change"), this::submit).onEnterIn(section);
        return section.description(translated("identity.password.description"))
                .body(summary, current, replacement)
                .footer(translated("identity.password.footer"), submit);
    }

    private void submit() {
        summary.removeAll();
        marks.clear();
        if (current.isEmpty()) {
            marks.mark(current, translated("identity.password.current.missing"));
            return;
        }
        RawPassword typed = new RawPassword(current.getValue());
        switch (security.changePassword(currentActor.require(), typed, new RawPassword(replacement.getValue()))) {
            case PasswordChange.Done ignored -> done();
            case PasswordChange.WrongPassword ignored -> wrong();
            case PasswordChange.Refused refused ->
                marks.mark(replacement, translated(PasswordWords.keyOf(refused.problem())));
            case PasswordChange.TooMany tooMany -> wait(tooMany.retryAfter());
        }
    }

    private void done() {
        current.clear();
        replacement.clear();
        new Toasts().success(translated("identity.password.changed"));
    }

    private void wrong() {
        current.clear();
        marks.mark(current, translated("identity.password.wrong"));
    }

    private void wait(Duration duration) {
        summary.add(new Notice(Tone.DANGER, translated("identity.too-many", Phrases.of(duration))));
    }
}
