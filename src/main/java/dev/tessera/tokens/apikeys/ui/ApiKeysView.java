package dev.tessera.tokens.apikeys.ui;

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
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.tokens.apikeys.ApiSecret;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;

/** One's own API keys: what they are, whether they are used, and how to make, rotate, revoke and delete them. */
@Route("settings/api-keys")
@Menu(title = "apikeys.title", order = 14, icon = "lock")
@PermitAll
class ApiKeysView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ApiKeys keys;
    private final transient CurrentActor currentActor;
    private final transient FreshFactorPrompt prompt;
    private final transient ApiKeyWords words;
    private final Div reveal = new Div();
    private final Div body = new Div();
    private final ApiKeyList list;

    ApiKeysView(ApiKeys keys, CurrentActor currentActor, FreshFactorPrompt prompt, Accounts accounts, Clock clock) {
        super(UI.getCurrent().getTranslation("apikeys.title"));
        this.keys = keys;
        this.currentActor = currentActor;
        this.prompt = prompt;
        this.words = new ApiKeyWords(zone(accounts), getLocale(), clock);
        ApiKeyActions actions = new ApiKeyActions(keys, currentActor, prompt, words, this::rotated, this::showKeys);
        this.list = new ApiKeyList(keys, currentActor, new ApiKeyColumns(words, actions));
        description(getTranslation("apikeys.description"));
        actions(createButton());
        reveal.addClassName("token-reveal");
        add(reveal, body);
        showKeys();
    }

    private ZoneId zone(Accounts accounts) {
        return accounts.find(currentActor.require().user()).map(Account::zone).orElse(ZoneId.of("UTC"));
    }

    private Button createButton() {
        Button create = new Button(getTranslation("apikeys.create"), TesseraIcon.PLUS.create(), click -> openDialog());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void openDialog() {
        new CreateApiKeyDialog(words, prompt, name -> keys.create(currentActor.require(), name), this::created).open();
    }

    private void created(Created created) {
        reveal(
                created.key(),
                created.secret(),
                getTranslation("apikeys.reveal.title", created.key().name()),
                getTranslation("apikeys.reveal.text"));
    }

    private void rotated(Rotated rotated) {
        String fate = rotated.key()
                .retiring(words.now())
                .map(ApiSecret::retiresAt)
                .map(end -> getTranslation("apikeys.reveal.rotated.text", words.brief(end)))
                .orElseGet(() -> getTranslation("apikeys.reveal.rotated.text.none"));
        String title =
                getTranslation("apikeys.reveal.rotated.title", rotated.key().name());
        reveal(rotated.key(), rotated.secret(), title, fate);
    }

    private void reveal(ApiKey key, CredentialValue secret, String title, String text) {
        SecretReveal shown = new SecretReveal(title, text)
                .secret(getTranslation("apikeys.reveal.key"), key.identifier().value())
                .secret(getTranslation("apikeys.reveal.secret"), secret.reveal())
                .onDone(getTranslation("apikeys.reveal.done"), () -> {});
        reveal.removeAll();
        reveal.add(shown);
        shown.getElement().callJsFunction("focus");
        showKeys();
    }

    /** The list, or, where there is nothing to list, what an API key is for. */
    private void showKeys() {
        body.removeAll();
        body.add(keys.count(currentActor.require()) == 0 ? emptyState() : list);
        list.refresh();
    }

    private EmptyState emptyState() {
        return new EmptyState(
                TesseraIcon.LOCK,
                getTranslation("apikeys.empty.title"),
                getTranslation("apikeys.empty.text"),
                createButton());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("apikeys.title");
    }
}
