package dev.tessera.tokens.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.tessera.design.KeyboardShortcuts;
import dev.tessera.design.Page;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.calendar.ui.CalendarSection;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;

/** One's own app tokens: what they are, whether they are used, and how to make, switch, revoke and delete them. */
@Route(AppTokensView.LIST)
@RouteAlias(AppTokensView.NEW)
@Menu(title = "tokens.title", order = 13, icon = "key")
@PermitAll
class AppTokensView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String LIST = "settings/tokens";
    static final String NEW = LIST + "/new";

    private final transient AppTokens tokens;
    private final transient Organizations organizations;
    private final transient Actor actor;
    private final transient CurrentActor currentActor;
    private final transient FreshFactorPrompt prompt;
    private final transient PublicUrl publicUrl;
    private final transient Clock clock;
    private final transient TokenWords words;
    private final ZoneId zone;
    private final Div reveal = new Div();
    private final AppTokenList list;

    AppTokensView(
            AppTokens tokens,
            Organizations organizations,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock,
            ObjectProvider<CalendarSection> calendar) {
        super(UI.getCurrent().getTranslation("tokens.title"));
        this.tokens = tokens;
        this.organizations = organizations;
        this.currentActor = currentActor;
        this.prompt = prompt;
        this.actor = currentActor.require();
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.zone = accounts.find(actor.user()).map(Account::zone).orElse(ZoneId.of("UTC"));
        this.words = new TokenWords(zone, getLocale(), clock);
        this.list =
                new AppTokenList(tokens, currentActor, words, clock, steps(), this::createButton, this::showInAddress);
        wide().description(getTranslation("tokens.description"));
        actions(keys(), createButton());
        reveal.addClassName("token-reveal");
        add(reveal, list);
        calendar.ifAvailable(this::add);
    }

    private KeyboardShortcuts keys() {
        KeyboardShortcuts keys =
                new KeyboardShortcuts().key("n", getTranslation("tokens.create"), () -> dialog().open());
        list.addKeys(keys);
        return keys;
    }

    private TokenSteps steps() {
        return new TokenSteps(
                tokens, organizations, currentActor, prompt, words, clock, this::refreshList, this::rotated);
    }

    private void refreshList() {
        list.refresh();
    }

    private Button createButton() {
        Button create =
                new Button(getTranslation("tokens.create"), TesseraIcon.PLUS.create(), click -> dialog().open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private CreateAppTokenDialog dialog() {
        return new CreateAppTokenDialog(
                words,
                zone,
                LocalDate.now(clock.withZone(zone)),
                policy(),
                organizations.permissionsOf(actor),
                prompt,
                wanted -> tokens.create(currentActor.require(), wanted),
                this::created);
    }

    /** The address says what the list shows, or is that of the form, which it opens, filled in and never submitted. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        if (event.getLocation().getPath().equals(NEW)) {
            list.show(TokenListState.FIRST);
            dialog().filledWith(NewTokenForm.of(said))
                    .onClosed(() -> showInAddress(list.state()))
                    .open();
        } else {
            list.show(TokenListState.of(said));
        }
    }

    /** Adds nothing to the history: going back leaves the list. */
    private void showInAddress(TokenListState state) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(LIST, state.address()));
    }

    private TokenPolicy policy() {
        return actor.affiliation()
                .flatMap(organizations::find)
                .map(Organization::tokenPolicy)
                .orElse(new TokenPolicy(OptionalInt.empty(), false));
    }

    private void created(Created created) {
        String text = created.token().enabled() ? "tokens.reveal.text" : "tokens.reveal.text.off";
        reveal("tokens.reveal.title", text, created.token(), created.value());
        list.refresh();
    }

    private void rotated(Rotated rotated) {
        reveal("tokens.reveal.title.rotated", "tokens.reveal.text.rotated", rotated.token(), rotated.value());
    }

    private void reveal(String title, String text, AppToken token, CredentialValue credential) {
        String value = credential.reveal();
        SecretReveal shown = new SecretReveal(getTranslation(title, token.name()), getTranslation(text))
                .secret(getTranslation("tokens.reveal.value"), value)
                .code(getTranslation("tokens.reveal.try"), curl(value))
                .onDone(getTranslation("tokens.reveal.done"), () -> {});
        reveal.removeAll();
        reveal.add(shown);
        shown.getElement().callJsFunction("focus");
    }

    private String curl(String value) {
        return "curl -H \"Authorization: Bearer " + value + "\" " + publicUrl.of("/api/v6/authorization/whoami");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.title");
    }
}
