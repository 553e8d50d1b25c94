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
    private static final int SHORT_LIST = 12;

    private final CallbackDataProvider<ApiKey, Void> data;
    private final ResponsiveGrid<ApiKey> grid;

    ApiKeyList(ApiKeys keys, CurrentActor currentActor, ApiKeyColumns columns) {
        this.data = DataProvider.fromCallbacks(
                query -> keys.list(currentActor.require(), query.getOffset(), query.getLimit()).stream(),
                query -> fitted(keys.count(currentActor.require())));
        addClassName("token-list");
        grid = columns.grid();
        grid.setDataProvider(data);
        add(grid);
        refreshWhenTabReturns();
    }

    /** A short list is as high as its rows; a long one scrolls in a window of its own. */
    private int fitted(int rows) {
        grid.setAllRowsVisible(rows <= SHORT_LIST);
        return rows;
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
