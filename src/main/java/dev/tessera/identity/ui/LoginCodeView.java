package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.Notice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.PendingLogin;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.session.BrowserSession;
import dev.tessera.kernel.OneTimeCode;

/** The second factor: the mailed code. */
@Route(value = "login/code", autoLayout = false)
@AnonymousAllowed
class LoginCodeView extends StrangerPage {

    private final Login login;
    private final BrowserSession browserSession;
    private final Visitor visitor;
    private final Entrance entrance;
    private final CodeStep step = new CodeStep(this::check, this::resend, this::startOver);

    LoginCodeView(
            Login login,
            BrowserSession browserSession,
            Visitor visitor,
            Entrance entrance,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.code.title", currentActor, mailboxHint);
        this.login = login;
        this.browserSession = browserSession;
        this.visitor = visitor;
        this.entrance = entrance;
        Button another = new Button(
                getTranslation("identity.code.another-account"), TesseraIcon.ARROW_LEFT.create(), click -> startOver());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        body(step);
        below(another);
    }

    @Override
    void enter(BeforeEnterEvent event) {
        browserSession.pending().ifPresentOrElse(this::nameMailbox, () -> event.forwardTo(LoginView.class));
    }

    private void nameMailbox(PendingLogin pending) {
        String masked = pending.email().masked();
        leadAround(masked, getTranslation("identity.code.lead", masked));
        if (pending.demanded()) {
            step.addComponentAsFirst(new Notice(Tone.INFO, getTranslation("identity.code.demanded")));
        }
    }

    private void check(OneTimeCode code) {
        browserSession
                .pending()
                .ifPresentOrElse(
                        pending -> show(login.withCode(pending, code, visitor.visit())),
                        () -> step.refuse(new CodeOutcome.AlreadyUsed()));
    }

    private void show(LoginStep outcome) {
        switch (outcome) {
            case LoginStep.Complete complete -> entrance.open(complete);
            case LoginStep.CodeRefused refused -> step.refuse(refused.reason());
            case LoginStep.Refused ignored -> step.end(getTranslation("identity.code.account-closed"));
            case LoginStep.Locked locked ->
                step.end(getTranslation("identity.code.locked", Phrases.timeOfDay(locked.until(), visitor.zone())));
            case LoginStep.TooMany tooMany ->
                step.end(getTranslation("identity.too-many", Phrases.of(tooMany.retryAfter())));
            case LoginStep.CodeSent ignored -> throw new IllegalStateException("A code asks for no other code");
        }
    }

    private ResendOutcome resend() {
        return browserSession
                .pending()
                .map(pending -> login.resend(pending, visitor.visit()))
                .orElseGet(ResendOutcome.Over::new);
    }

    private void startOver() {
        browserSession.abandon();
        getUI().ifPresent(ui -> ui.navigate(LoginView.class));
    }
}
