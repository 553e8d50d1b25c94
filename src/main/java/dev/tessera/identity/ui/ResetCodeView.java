package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.NewPasswordField;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.PasswordReset;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.ResetEnd;
import dev.tessera.identity.ResetStart.PendingReset;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.session.UnfinishedSteps;
import dev.tessera.kernel.OneTimeCode;
import java.util.List;
import java.util.Optional;

/** The end of a reset: the mailed code together with the new password. */
@Route(value = "reset/code", autoLayout = false)
@AnonymousAllowed
class ResetCodeView extends StrangerPage {

    private final PasswordReset passwordReset;
    private final UnfinishedSteps steps;
    private final Visitor visitor;

    private final NewPasswordField password =
            new NewPasswordField(getTranslation("identity.password.new"), this::ownData);
    private final CodeStep step = new CodeStep(code -> toPassword(), this::resend, this::startOver);
    private final FieldMarks marks = new FieldMarks();
    private final EntryForm form = new EntryForm(getTranslation("identity.reset.code.submit"), this::submit);

    ResetCodeView(
            PasswordReset passwordReset,
            UnfinishedSteps steps,
            Visitor visitor,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.reset.code.title", currentActor, mailboxHint);
        this.passwordReset = passwordReset;
        this.steps = steps;
        this.visitor = visitor;
        password.setManualValidation(true);
        Button another = new Button(
                getTranslation("identity.code.another-address"), TesseraIcon.ARROW_LEFT.create(), click -> startOver());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        step.onEnd(() -> form.reduceTo(step));
        body(form.fields(step, password));
        below(another);
    }

    @Override
    void enter(BeforeEnterEvent event) {
        steps.reset().ifPresentOrElse(this::nameMailbox, () -> event.forwardTo(ResetView.class));
    }

    private void nameMailbox(PendingReset pending) {
        String address = pending.email().value();
        leadAround(address, getTranslation("identity.reset.code.lead", address));
    }

    private List<String> ownData() {
        return steps.reset().map(pending -> List.of(pending.email().value())).orElse(List.of());
    }

    private void toPassword() {
        step.release();
        password.focus();
    }

    private void submit() {
        marks.clear();
        Optional<OneTimeCode> code = step.code();
        Optional<PendingReset> pending = steps.reset();
        if (pending.isEmpty()) {
            step.refuse(new CodeOutcome.AlreadyUsed());
        } else if (code.isEmpty()) {
            form.error(getTranslation("identity.code.incomplete"));
            step.focusField();
        } else {
            RawPassword typed = new RawPassword(password.getValue());
            show(passwordReset.confirm(pending.get(), code.get(), typed, visitor.visit()));
        }
    }

    private void show(ResetEnd outcome) {
        switch (outcome) {
            case ResetEnd.Done ignored -> {
                steps.forgetReset();
                getUI().ifPresent(ui -> ui.navigate(LoginView.class, LoginNotice.RESET.parameters()));
            }
            case ResetEnd.PasswordRefused refused ->
                marks.mark(password, getTranslation(PasswordWords.keyOf(refused.problem())));
            case ResetEnd.CodeRefused refused -> step.refuse(refused.reason());
            case ResetEnd.Locked locked ->
                step.end(getTranslation("identity.reset.locked", Phrases.timeOfDay(locked.until(), visitor.zone())));
        }
    }

    private ResendOutcome resend() {
        return steps.reset()
                .map(pending -> passwordReset.resend(pending, visitor.visit()))
                .orElseGet(ResendOutcome.Over::new);
    }

    private void startOver() {
        steps.forgetReset();
        getUI().ifPresent(ui -> ui.navigate(ResetView.class));
    }
}
