package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.design.Section;
import dev.tessera.design.Toasts;
import dev.tessera.identity.Account;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.EmailChange;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.Profile;
import dev.tessera.identity.ProfileForm;
import dev.tessera.identity.ProfileOutcome;
import dev.tessera.identity.session.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;

/** My Profile: who one is to others, where mail goes, and how the portal speaks. */
@Route("settings/profile")
@Menu(title = "identity.profile.title", order = 10, icon = "user")
@PermitAll
class ProfileView extends Page implements HasDynamicTitle {

    private final Profile profile;
    private final EmailChange emailChange;
    private final BrowserSession browserSession;
    private final FreshFactorPrompt prompt;
    private final CurrentActor currentActor;

    private final ProfileFields fields;
    private final Span email = new Span();

    ProfileView(
            Profile profile,
            EmailChange emailChange,
            BrowserSession browserSession,
            FreshFactorPrompt prompt,
            CurrentActor currentActor,
            Clock clock) {
        super(Phrases.translated("identity.profile.title"));
        this.profile = profile;
        this.emailChange = emailChange;
        this.browserSession = browserSession;
        this.prompt = prompt;
        this.currentActor = currentActor;
        Account account = profile.of(currentActor.require());
        fields = new ProfileFields(account, clock);
        narrow();
        description(getTranslation("identity.profile.description"));
        add(person(), mailbox(account));
    }

    private Section person() {
        Section section = new Section(getTranslation("identity.profile.person"));
        SubmitButton save = new SubmitButton(
                        getTranslation("identity.save"), () -> fields.read().ifPresent(this::save))
                .onEnterIn(section);
        fields.addTo(section);
        return section.footer("", save);
    }

    private Section mailbox(Account account) {
        email.addClassName("profile-email");
        email.setText(account.email().value());
        Button change = new Button(getTranslation("identity.email.change"), click -> changeEmail());
        return new Section(getTranslation("identity.email"))
                .description(getTranslation("identity.email.description"))
                .aside(change)
                .body(email);
    }

    private void changeEmail() {
        new EmailChangeDialog(emailChange, currentActor, browserSession, prompt, this::emailChanged).open();
    }

    private void emailChanged(Account account) {
        email.setText(account.email().value());
        new Toasts()
                .success(
                        getTranslation("identity.email.changed", account.email().value()));
    }

    private void save(ProfileForm form) {
        switch (profile.save(currentActor.require(), form)) {
            case ProfileOutcome.Saved saved -> saved(saved.account());
            case ProfileOutcome.Invalid invalid -> fields.mark(invalid.problems());
        }
    }

    private void saved(Account account) {
        fields.fill(account);
        new Toasts().success(getTranslation("identity.profile.saved"));
        Locale wanted = SpokenLanguages.nearest(account.language());
        getUI().filter(ui -> !ui.getLocale().equals(wanted)).ifPresent(ui -> {
            PersonLocale.use(wanted, ui.getSession());
            ui.getPage().reload();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.profile.title");
    }
}
