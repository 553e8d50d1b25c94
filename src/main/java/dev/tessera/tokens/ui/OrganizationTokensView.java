package dev.tessera.tokens.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Notice;
import dev.tessera.design.Page;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.Created;
import dev.tessera.tokens.organizational.OrganizationTokens;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/** The tokens that members of an organization share, why there should be none, and what to use instead. */
@Route("settings/organization-tokens")
@Menu(title = "orgtokens.menu", order = 15, icon = "building")
@PermitAll
class OrganizationTokensView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationTokens tokens;
    private final transient Organizations organizations;
    private final transient CurrentActor currentActor;
    private final transient FreshFactorPrompt prompt;
    private final transient PublicUrl publicUrl;
    private final transient Clock clock;
    private final transient TokenWords words;
    private final transient Account viewer;
    private final Div reveal = new Div();
    private final Div body = new Div();
    private final OrganizationTokenList list;

    OrganizationTokensView(
            OrganizationTokens tokens,
            Organizations organizations,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        super(UI.getCurrent().getTranslation("orgtokens.title"));
        this.tokens = tokens;
        this.organizations = organizations;
        this.currentActor = currentActor;
        this.prompt = prompt;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.viewer = accounts.find(currentActor.require().user()).orElseThrow();
        this.words = new TokenWords(viewer.zone(), getLocale(), clock);
        this.list = new OrganizationTokenList(tokens, currentActor, accounts, words, viewer.zone(), this::showTokens);
        description(getTranslation("orgtokens.description"));
        actions(createButton());
        reveal.addClassName("token-reveal");
        add(deprecation(), reveal, body);
        showTokens();
    }

    private Notice deprecation() {
        RouterLink instead = new RouterLink(getTranslation("orgtokens.deprecated.instead"), AppTokensView.class);
        return new Notice(Tone.WARNING, getTranslation("orgtokens.deprecated.text"))
                .titled(getTranslation("orgtokens.deprecated.title"))
                .actions(instead);
    }

    private Button createButton() {
        return new Button(getTranslation("orgtokens.create"), TesseraIcon.PLUS.create(), click -> openDialog());
    }

    private void openDialog() {
        ZoneId zone = viewer.zone();
        new CreateOrganizationTokenDialog(
                        words,
                        zone,
                        LocalDate.now(clock.withZone(zone)),
                        policy(),
                        prompt,
                        wanted -> tokens.create(currentActor.require(), wanted),
                        this::created)
                .open();
    }

    private TokenPolicy policy() {
        return currentActor
                .require()
                .affiliation()
                .flatMap(organizations::find)
                .map(Organization::tokenPolicy)
                .orElse(new TokenPolicy(OptionalInt.empty(), false));
    }

    private void created(Created created) {
        String text = created.token().enabled() ? "tokens.reveal.text" : "tokens.reveal.text.off";
        String value = created.value().reveal();
        SecretReveal shown = new SecretReveal(
                        getTranslation("tokens.reveal.title", created.token().name()), getTranslation(text))
                .secret(getTranslation("orgtokens.reveal.value"), value)
                .code(getTranslation("tokens.reveal.try"), curl(value))
                .onDone(getTranslation("tokens.reveal.done"), () -> {});
        reveal.removeAll();
        reveal.add(shown);
        shown.getElement().callJsFunction("focus");
        showTokens();
    }

    private String curl(String value) {
        return "curl -H \"organizationKey: " + value + "\" -H \"userLoginName: " + viewer.username() + "\" "
                + publicUrl.of("/api/v5/authorization/whoami");
    }

    private void showTokens() {
        body.removeAll();
        body.add(tokens.count(currentActor.require()) == 0 ? emptyState() : list);
        list.refresh();
    }

    private EmptyState emptyState() {
        return new EmptyState(
                TesseraIcon.BUILDING, getTranslation("orgtokens.empty.title"), getTranslation("orgtokens.empty.text"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("orgtokens.title");
    }
}
