package dev.tessera.identity.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.PasswordReset;
import dev.tessera.identity.ResetStart;
import dev.tessera.identity.ResetStart.PendingReset;
import dev.tessera.identity.session.UnfinishedSteps;

/** Where somebody who forgot their password asks for a code. */
@Route(value = "reset", autoLayout = false)
@AnonymousAllowed
class ResetView extends StrangerPage {

    private final PasswordReset passwordReset;
    private final UnfinishedSteps steps;
    private final Visitor visitor;

    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final FieldMarks marks = new FieldMarks();
    private final EntryForm form = new EntryForm(getTranslation("identity.reset.submit"), this::submit);

    ResetView(
            PasswordReset passwordReset,
            UnfinishedSteps steps,
            Visitor visitor,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.reset.title", currentActor, mailboxHint);
        this.passwordReset = passwordReset;
        this.steps = steps;
        this.visitor = visitor;
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        email.setAutofocus(true);
        lead(getTranslation("identity.reset.lead"));
        body(form.fields(email));
        below(new RouterLink(getTranslation("identity.reset.back"), LoginView.class));
    }

    private void submit() {
        marks.clear();
        switch (passwordReset.begin(email.getValue(), visitor.visit())) {
            case ResetStart.CodeSent sent -> awaitCode(sent.pending());
            case ResetStart.NotAnAddress ignored -> marks.mark(email, getTranslation("identity.email.malformed"));
            case ResetStart.TooMany tooMany ->
                form.error(getTranslation("identity.too-many", Phrases.of(tooMany.retryAfter())));
        }
    }

    private void awaitCode(PendingReset pending) {
        steps.remember(pending);
        getUI().ifPresent(ui -> ui.navigate(ResetCodeView.class));
    }
}
