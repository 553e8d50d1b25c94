package dev.tessera.identity.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.NewPasswordField;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.Registration;
import dev.tessera.identity.RegistrationRule;
import dev.tessera.identity.SignUp;
import dev.tessera.identity.SignUpForm;
import dev.tessera.identity.SignUpForm.Field;
import dev.tessera.identity.SignUpForm.Problem;
import dev.tessera.identity.SignUpInvitation;
import dev.tessera.identity.SignUpInvitations;
import dev.tessera.identity.SignUpStart;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.identity.session.UnfinishedSteps;
import dev.tessera.kernel.InvitationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where an account begins: who you are, and for whom. */
@Route(value = "sign-up", autoLayout = false)
@AnonymousAllowed
class SignUpView extends StrangerPage {

    private static final String INVITATION = "invitation";

    private final SignUp signUp;
    private final Registration registration;
    private final SignUpInvitations invitations;
    private final UnfinishedSteps steps;
    private final Visitor visitor;

    private final TextField fullName = new TextField(getTranslation("identity.full-name"));
    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final TextField organization = new TextField(getTranslation("identity.organization"));
    private final NewPasswordField password = new NewPasswordField(getTranslation("identity.password"), this::ownData);
    private @Nullable InvitationId accepted;
    private final FieldMarks marks = new FieldMarks();
    private final EntryForm form = new EntryForm(getTranslation("identity.sign-up.submit"), this::submit);

    SignUpView(
            SignUp signUp,
            Registration registration,
            SignUpInvitations invitations,
            UnfinishedSteps steps,
            Visitor visitor,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        super("identity.sign-up.title", currentActor, mailboxHint);
        this.signUp = signUp;
        this.registration = registration;
        this.invitations = invitations;
        this.steps = steps;
        this.visitor = visitor;
        fullName.setAutocomplete(Autocomplete.NAME);
        fullName.setAutocapitalize(Autocapitalize.WORDS);
        fullName.setAutofocus(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        password.setManualValidation(true);
        organization.setAutocomplete(Autocomplete.ORGANIZATION);
        organization.setHelperText(getTranslation("identity.organization.hint"));
        body(form.fields(fullName, email, password, organization));
        below(
                new Span(getTranslation("identity.sign-up.known")),
                new RouterLink(getTranslation("identity.sign-up.login"), LoginView.class));
    }

    /** Whoever comes by an invitation joins its organization, with the address that was invited. */
    @Override
    void enter(BeforeEnterEvent event) {
        Optional<String> secret = event.getLocation().getQueryParameters().getSingleParameter(INVITATION);
        Optional<SignUpInvitation> invitation = secret.flatMap(invitations::bySecret);
        if (invitation.isEmpty() && registration.isClosed()) {
            close(secret.isPresent());
            return;
        }
        lead(getTranslation("identity.sign-up.lead"));
        if (invitation.isPresent()) {
            invited(invitation.get());
        } else if (secret.isPresent()) {
            form.error(getTranslation("identity.sign-up.invitation.over"));
        } else {
            tellRule(registration.rule());
        }
    }

    /** Nobody fills in a form that could only be refused. */
    private void close(boolean invitationOver) {
        String key = invitationOver ? "identity.sign-up.closed.invitation-over" : "identity.sign-up.closed";
        form.reduceTo(
                new Notice(Tone.INFO, getTranslation(key)).titled(getTranslation("identity.sign-up.closed.title")));
    }

    private void tellRule(RegistrationRule rule) {
        if (rule.mode() == RegistrationRule.Mode.DOMAINS) {
            form.say(Tone.INFO, getTranslation("identity.sign-up.domains", rule.domainsInWords()));
        }
    }

    private void invited(SignUpInvitation invitation) {
        accepted = invitation.id();
        email.setValue(invitation.email().value());
        email.setReadOnly(true);
        email.setHelperText(getTranslation("identity.sign-up.invitation.email"));
        organization.setVisible(false);
        form.say(Tone.INFO, getTranslation("identity.sign-up.invitation", invitation.organizationName()));
    }

    private List<String> ownData() {
        return List.of(fullName.getValue(), email.getValue(), organization.getValue());
    }

    private void submit() {
        marks.clear();
        SignUpForm typed = new SignUpForm(
                fullName.getValue(),
                email.getValue(),
                new RawPassword(password.getValue()),
                organization.getValue(),
                accepted);
        switch (signUp.begin(typed, visitor.visit())) {
            case SignUpStart.CodeSent sent -> awaitCode(sent.pending());
            case SignUpStart.Invalid invalid -> mark(invalid.problems());
            case SignUpStart.InvitationOver ignored -> form.error(getTranslation("identity.sign-up.invitation.over"));
            case SignUpStart.TooMany tooMany ->
                form.error(getTranslation("identity.too-many", Phrases.of(tooMany.retryAfter())));
        }
    }

    private void awaitCode(PendingSignUp pending) {
        steps.remember(pending);
        getUI().ifPresent(ui -> ui.navigate(SignUpCodeView.class));
    }

    private void mark(Map<Field, Problem> problems) {
        new TreeMap<>(problems).forEach((field, problem) -> {
            String reason =
                    getTranslation(keyOf(field, problem), registration.rule().domainsInWords());
            switch (field) {
                case FULL_NAME -> marks.mark(fullName, reason);
                case EMAIL -> marks.mark(email, reason);
                case PASSWORD -> marks.mark(password, reason);
                case ORGANIZATION_NAME -> marks.mark(organization, reason);
            }
        });
    }

    private String keyOf(Field field, Problem problem) {
        return switch (problem) {
            case MISSING ->
                switch (field) {
                    case FULL_NAME -> "identity.full-name.missing";
                    case EMAIL -> "identity.email.missing";
                    case PASSWORD -> "identity.password.missing";
                    case ORGANIZATION_NAME -> "identity.organization.missing";
                };
            case TOO_LONG -> "identity.name.too-long";
            case NOT_ADMITTED ->
                registration.rule().mode() == RegistrationRule.Mode.DOMAINS
                        ? "identity.email.other-domain"
                        : "identity.sign-up.closed";
            case NOT_AN_ADDRESS -> "identity.email.malformed";
            case PASSWORD_TOO_SHORT -> "identity.password.too-short";
            case PASSWORD_TOO_LONG -> "identity.password.too-long";
            case PASSWORD_TOO_EASY -> "identity.password.too-easy";
        };
    }
}
