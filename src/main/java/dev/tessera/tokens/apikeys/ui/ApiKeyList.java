package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.identity.CurrentActor;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeys;

/** The API keys, paged in the database. Coming back to the browser tab brings them up to date. */
class ApiKeyList extends Div {

    private static final long serialVersionUID = 1L;

    private final CallbackDataProvider<ApiKey, Void> data;
    private final ResponsiveGrid<ApiKey> grid;

    ApiKeyList(ApiKeys keys, CurrentActor currentActor, ApiKeyColumns columns) {
        grid = columns.grid();
        this.data = DataProvider.fromCallbacks(
                query -> keys.list(currentActor.require(), query.getOffset(), query.getLimit()).stream(),
                query -> grid.fit(keys.count(currentActor.require())));
        addClassName("token-list");
        grid.setDataProvider(data);
        add(grid);
        refreshWhenTabReturns();
    }

    void refresh() {
        data.refreshAll();
    }

    private void refreshWhenTabReturns() {
        getElement().addEventListener("tab-returned", event -> refresh());
        getElement().addJsInitializer("""
                const tell = () => { if (!document.hidden) this.dispatchEvent(new CustomEvent('tab-returned')); };
                document.addEventListener('visibilitychange', tell);
                return () => document.removeEventListener('visibilitychange', tell);""");
    }
}
