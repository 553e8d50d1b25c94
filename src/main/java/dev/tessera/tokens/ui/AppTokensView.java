package dev.tessera.tokens.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation.Created;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/** One's own app tokens: what they are, whether they are used, and how to make, switch, revoke and delete them. */
@Route("settings/tokens")
@Menu(title = "tokens.title", order = 13, icon = "key")
@PermitAll
class AppTokensView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AppTokens tokens;
    private final transient Organizations organizations;
    private final transient Actor actor;
    private final transient PublicUrl publicUrl;
    private final transient Clock clock;
    private final transient TokenWords words;
    private final ZoneId zone;
    private final Div reveal = new Div();
    private final Div body = new Div();
    private final AppTokenList list;

    AppTokensView(
            AppTokens tokens,
            Organizations organizations,
            CurrentActor currentActor,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        super(UI.getCurrent().getTranslation("tokens.title"));
        this.tokens = tokens;
        this.organizations = organizations;
        this.actor = currentActor.require();
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.zone = accounts.find(actor.user()).map(Account::zone).orElse(ZoneId.of("UTC"));
        this.words = new TokenWords(zone, getLocale(), clock);
        this.list = new AppTokenList(tokens, actor, words, clock, this::showList);
        description(getTranslation("tokens.description"));
        actions(createButton());
        reveal.addClassName("token-reveal");
        add(reveal, body);
        showList();
    }

    private Button createButton() {
        Button create = new Button(getTranslation("tokens.create"), TesseraIcon.PLUS.create(), click -> openDialog());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void openDialog() {
        new CreateAppTokenDialog(
                        words,
                        zone,
                        LocalDate.now(clock.withZone(zone)),
                        policy(),
                        wanted -> tokens.create(actor, wanted),
                        this::created)
                .open();
    }

    private TokenPolicy policy() {
        return actor.affiliation()
                .flatMap(organizations::find)
                .map(Organization::tokenPolicy)
                .orElse(new TokenPolicy(OptionalInt.empty(), false));
    }

    private void created(Created created) {
        String value = created.value().reveal();
        SecretReveal shown = new SecretReveal(
                        getTranslation("tokens.reveal.title", created.token().name()),
                        getTranslation(created.token().enabled() ? "tokens.reveal.text" : "tokens.reveal.text.off"))
                .secret(getTranslation("tokens.reveal.value"), value)
                .code(getTranslation("tokens.reveal.try"), curl(value))
                .onDone(getTranslation("tokens.reveal.done"), () -> {});
        reveal.removeAll();
        reveal.add(shown);
        shown.getElement().callJsFunction("focus");
        showList();
    }

    private String curl(String value) {
        return "curl -H \"Authorization: Bearer " + value + "\" " + publicUrl.of("/api/v6/authorization/whoami");
    }

    /** The list, or, where there is nothing to list, what a token is for. */
    private void showList() {
        body.removeAll();
        boolean none = tokens.count(actor, AppTokenQuery.NEWEST_FIRST) == 0;
        body.add(none ? emptyState() : list);
        list.refresh();
    }

    private EmptyState emptyState() {
        return new EmptyState(
                TesseraIcon.KEY,
                getTranslation("tokens.empty.title"),
                getTranslation("tokens.empty.text"),
                createButton());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.title");
    }
}
