package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.Account;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.EmailChange;
import dev.tessera.identity.EmailChangeEnd;
import dev.tessera.identity.EmailChangeStart;
import dev.tessera.identity.EmailChangeStart.PendingEmailChange;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.session.BrowserSession;
import dev.tessera.kernel.OneTimeCode;
import java.util.function.Consumer;

/** Moves an account to another address, in two steps within one dialog: the address, then the code mailed to it. */
final class EmailChangeDialog {

    private final EmailChange emailChange;
    private final CurrentActor currentActor;
    private final BrowserSession browserSession;
    private final FreshFactorPrompt prompt;
    private final Consumer<Account> onChanged;

    private final FormDialog dialog =
            new FormDialog(translated("identity.email.dialog.title"), translated("identity.continue"), this::begin);
    private final Div content = new Div();
    private final EmailField address = new EmailField(translated("identity.email.new"));
    private final FieldMarks marks = new FieldMarks();

    EmailChangeDialog(
            EmailChange emailChange,
            CurrentActor currentActor,
            BrowserSession browserSession,
            FreshFactorPrompt prompt,
            Consumer<Account> onChanged) {
        this.emailChange = emailChange;
        this.currentActor = currentActor;
        this.browserSession = browserSession;
        this.prompt = prompt;
        this.onChanged = onChanged;
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.setAutofocus(true);
        content.addClassName("form-body");
        dialog.body(content);
        askAddress();
    }

    void open() {
        dialog.open();
    }

    private void askAddress() {
        dialog.submittable(true);
        content.removeAll();
        content.add(new Paragraph(translated("identity.email.dialog.lead")), address);
        address.focus();
    }

    private void begin() {
        marks.clear();
        switch (emailChange.begin(currentActor.require(), address.getValue(), browserSession.binding())) {
            case EmailChangeStart.CodeSent sent -> askCode(sent.pending());
            case EmailChangeStart.NotAnAddress ignored -> marks.mark(address, translated("identity.email.malformed"));
            case EmailChangeStart.Unchanged ignored -> marks.mark(address, translated("identity.email.unchanged"));
            case EmailChangeStart.ProofNeeded ignored -> prompt.ensure(this::begin);
            case EmailChangeStart.TooMany tooMany ->
                dialog.error(translated("identity.too-many", Phrases.of(tooMany.retryAfter())));
        }
    }

    private void askCode(PendingEmailChange pending) {
        dialog.submittable(false);
        String mailbox = pending.email().value();
        content.removeAll();
        content.add(
                Phrases.emphasizing(mailbox, translated("identity.code.lead", mailbox)), new CodeEntry(pending).step);
    }

    /** The code mailed to the new address; its last digit sends it. */
    private final class CodeEntry {

        private final PendingEmailChange pending;
        private final CodeStep step = new CodeStep(this::confirm, this::resend, EmailChangeDialog.this::askAddress);

        CodeEntry(PendingEmailChange pending) {
            this.pending = pending;
        }

        private ResendOutcome resend() {
            return emailChange.resend(currentActor.require(), pending, browserSession.binding());
        }

        private void confirm(OneTimeCode code) {
            switch (emailChange.confirm(currentActor.require(), pending, code, browserSession.binding())) {
                case EmailChangeEnd.Changed changed -> {
                    dialog.close();
                    onChanged.accept(changed.account());
                }
                case EmailChangeEnd.Refused refused -> step.refuse(refused.reason());
            }
        }
    }
}
