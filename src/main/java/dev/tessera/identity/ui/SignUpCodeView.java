package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.SignUp;
import dev.tessera.identity.SignUpEnd;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.session.UnfinishedSteps;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import java.util.Set;

/** The proof that a new account's address is its owner's. */
@Route(value = "sign-up/code", autoLayout = false)
@AnonymousAllowed
class SignUpCodeView extends StrangerPage {

    private final SignUp signUp;
    private final UnfinishedSteps steps;
    private final Visitor visitor;
    private final Entrance entrance;
    private final CodeStep step = new CodeStep(this::check, this::resend, this::startOver);

    SignUpCodeView(
            SignUp signUp,
            UnfinishedSteps steps,
            Visitor visitor,
            Entrance entrance,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.code.title", currentActor, mailboxHint);
        this.signUp = signUp;
        this.steps = steps;
        this.visitor = visitor;
        this.entrance = entrance;
        Button another = new Button(
                getTranslation("identity.code.another-address"), TesseraIcon.ARROW_LEFT.create(), click -> startOver());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        body(step);
        below(another);
    }

    @Override
    void enter(BeforeEnterEvent event) {
        steps.signUp().ifPresentOrElse(this::nameMailbox, () -> event.forwardTo(SignUpView.class));
    }

    private void nameMailbox(PendingSignUp pending) {
        String address = pending.email().value();
        leadAround(address, getTranslation("identity.code.lead", address));
    }

    private void check(OneTimeCode code) {
        steps.signUp()
                .ifPresentOrElse(
                        pending -> show(signUp.confirm(pending, code, visitor.visit())),
                        () -> step.refuse(new CodeOutcome.AlreadyUsed()));
    }

    private void show(SignUpEnd end) {
        switch (end) {
            case SignUpEnd.Opened opened -> {
                steps.forgetSignUp();
                entrance.open(new LoginStep.Complete(opened.user(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE)));
            }
            case SignUpEnd.Refused refused -> step.refuse(refused.reason());
            case SignUpEnd.InvitationOver ignored -> {
                steps.forgetSignUp();
                step.end(getTranslation("identity.sign-up.invitation.over"));
            }
            case SignUpEnd.NotAdmitted ignored -> {
                steps.forgetSignUp();
                step.end(getTranslation("identity.sign-up.closed"));
            }
            case SignUpEnd.AlreadyOpened ignored -> {
                steps.forgetSignUp();
                getUI().ifPresent(ui -> ui.navigate(LoginView.class, LoginNotice.KNOWN.parameters()));
            }
        }
    }

    private ResendOutcome resend() {
        return steps.signUp()
                .map(pending -> signUp.resend(pending, visitor.visit()))
                .orElseGet(ResendOutcome.Over::new);
    }

    private void startOver() {
        steps.forgetSignUp();
        getUI().ifPresent(ui -> ui.navigate(SignUpView.class));
    }
}
