package dev.tessera.identity.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.PendingLogin;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.session.BrowserSession;

/** The first factor: name and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends StrangerPage {

    private final Login login;
    private final BrowserSession browserSession;
    private final Visitor visitor;
    private final Entrance entrance;

    private final TextField name = new TextField(getTranslation("identity.login.name"));
    private final PasswordField password = new PasswordField(getTranslation("identity.login.password"));
    private final FieldMarks marks = new FieldMarks();
    private final EntryForm form = new EntryForm(getTranslation("identity.login.submit"), this::submit);

    LoginView(
            Login login,
            BrowserSession browserSession,
            Visitor visitor,
            Entrance entrance,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.login.title", currentActor, mailboxHint);
        this.login = login;
        this.browserSession = browserSession;
        this.visitor = visitor;
        this.entrance = entrance;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        RouterLink forgot = new RouterLink(getTranslation("identity.login.forgot"), ResetView.class);
        forgot.addClassName("entry-form-aside");
        lead(getTranslation("identity.login.lead"));
        body(form.fields(name, password, forgot));
        below(
                new Span(getTranslation("identity.login.new")),
                new RouterLink(getTranslation("identity.login.sign-up"), SignUpView.class));
    }

    @Override
    void enter(BeforeEnterEvent event) {
        LoginNotice.in(event.getLocation().getQueryParameters())
                .ifPresent(notice -> form.say(toneOf(notice), getTranslation(notice.key())));
    }

    private static Tone toneOf(LoginNotice notice) {
        return notice == LoginNotice.RESET ? Tone.SUCCESS : Tone.INFO;
    }

    private void submit() {
        marks.clear();
        if (name.isEmpty()) {
            marks.mark(name, getTranslation("identity.login.name.missing"));
        }
        if (password.isEmpty()) {
            marks.mark(password, getTranslation("identity.login.password.missing"));
        }
        if (!name.isEmpty() && !password.isEmpty()) {
            show(login.withPassword(name.getValue(), new RawPassword(password.getValue()), visitor.visit()));
        }
    }

    private void show(LoginStep step) {
        switch (step) {
            case LoginStep.Complete complete -> entrance.open(complete);
            case LoginStep.CodeSent sent -> awaitCode(sent.pending());
            case LoginStep.Refused ignored -> refuse(getTranslation("identity.login.refused"));
            case LoginStep.TooMany tooMany ->
                refuse(getTranslation("identity.too-many", Phrases.of(tooMany.retryAfter())));
            case LoginStep.Locked locked ->
                refuse(getTranslation("identity.login.locked", Phrases.timeOfDay(locked.until(), visitor.zone())));
            case LoginStep.CodeRefused ignored -> throw new IllegalStateException("No code was asked for yet");
        }
    }

    private void awaitCode(PendingLogin pending) {
        browserSession.await(pending);
        getUI().ifPresent(ui -> ui.navigate(LoginCodeView.class));
    }

    private void refuse(String reason) {
        form.error(reason);
        password.clear();
        password.focus();
    }
}
