package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.inventory.Credential;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everything alive in the organization, whosever it is and of whatever kind. */
@Route(CredentialsView.PATH)
@Menu(title = "inventory.title", order = 27, icon = "key")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION_CREDENTIALS)
class CredentialsView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String PATH = "organization/credentials";

    private final transient InventorySource source;
    private final CredentialToolbar toolbar;
    private final CredentialList list;
    private final Div body = new Div();
    private final Component nothing;
    private transient CredentialState state = CredentialState.FIRST;

    CredentialsView(InventorySource source, FreshFactorPrompt prompt) {
        super(UI.getCurrent().getTranslation("inventory.title"));
        this.source = source;
        CredentialWords words = source.words(getLocale());
        RevocationSteps steps = new RevocationSteps(source, words, prompt, this::show);
        CredentialPanel panels = new CredentialPanel(words, steps, this::change);
        toolbar = new CredentialToolbar(source, words, this::change);
        list = new CredentialList(source, words, steps, panels, this::change, this::opened);
        nothing = new EmptyState(
                TesseraIcon.KEY, getTranslation("inventory.empty.title"), getTranslation("inventory.empty.text"));
        description(getTranslation("inventory.description"));
        wide();
        body.addClassName("inventory-body");
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = CredentialState.of(event.getLocation().getQueryParameters());
        show();
        Optional.ofNullable(state.credential()).flatMap(source::find).ifPresent(list::open);
    }

    private void change(UnaryOperator<CredentialState> change) {
        state = change.apply(state);
        writeAddress();
        show();
    }

    private void opened(Optional<Credential> credential) {
        state = state.showing(credential.map(Credential::id).orElse(null));
        writeAddress();
    }

    /** Not by hiding: what is attached while it is hidden is never made ready in the browser. */
    private void show() {
        toolbar.show(state);
        boolean some = list.show(state) || state.isNarrowed();
        if (body.getChildren().findAny().isEmpty() || some != list.getParent().isPresent()) {
            body.removeAll();
            body.add(some ? new Component[] {toolbar, list} : new Component[] {nothing});
        }
    }

    private void writeAddress() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, state.address()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inventory.title");
    }
}
