package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.TesseraIcon;
import dev.tessera.kernel.Actor;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.TokenStatus;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The tokens, searched, filtered, sorted and paged in the database. Coming back to the browser tab brings it up to date. */
class AppTokenList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORT_LIST = 12;

    private final transient TokenWords words;
    private final TextField search = new TextField();
    private final Select<TokenStatus> status = new Select<>();
    private final CallbackDataProvider<AppToken, Void> data;
    private final ResponsiveGrid<AppToken> grid;

    AppTokenList(AppTokens tokens, Actor actor, TokenWords words, Clock clock, TokenSteps steps, Runnable onEmptied) {
        this.words = words;
        this.data = DataProvider.fromCallbacks(
                query ->
                        tokens.list(actor, wanted(query.getSortOrders()), query.getOffset(), query.getLimit()).stream(),
                query -> fitted(tokens.count(actor, wanted(query.getSortOrders()))));
        addClassName("token-list");
        AppTokenActions actions = new AppTokenActions(tokens, actor, words, clock, this::refresh, onEmptied);
        grid = new AppTokenColumns(words, actions, steps).grid();
        grid.setDataProvider(data);
        grid.setEmptyStateComponent(new EmptyState(
                TesseraIcon.SEARCH, words.translated("tokens.none.title"), words.translated("tokens.none.text")));
        add(toolbar(), grid);
        refreshWhenTabReturns();
    }

    private Div toolbar() {
        search.setPlaceholder(words.translated("tokens.search"));
        search.setAriaLabel(words.translated("tokens.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        status.setAriaLabel(words.translated("tokens.filter"));
        status.setItems(TokenStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(words.translated("tokens.filter.all"));
        status.setPlaceholder(words.translated("tokens.filter.all"));
        status.setItemLabelGenerator(item -> item == null ? words.translated("tokens.filter.all") : words.text(item));
        status.addValueChangeListener(change -> refresh());
        Div toolbar = new Div(search, status);
        toolbar.addClassName("list-toolbar");
        return toolbar;
    }

    /** A short list is as high as its rows; a long one scrolls in a window of its own. */
    private int fitted(int rows) {
        grid.setAllRowsVisible(rows <= SHORT_LIST);
        return rows;
    }

    void refresh() {
        data.refreshAll();
    }

    private AppTokenQuery wanted(List<QuerySortOrder> orders) {
        Set<TokenStatus> statuses = status.isEmpty() ? Set.of() : Set.of(status.getValue());
        if (orders.isEmpty()) {
            return new AppTokenQuery(search.getValue(), statuses, Sort.CREATED, false);
        }
        QuerySortOrder first = orders.getFirst();
        boolean ascending = first.getDirection() == SortDirection.ASCENDING;
        return new AppTokenQuery(search.getValue(), statuses, Sort.valueOf(first.getSorted()), ascending);
    }

    private void refreshWhenTabReturns() {
        getElement().addEventListener("tab-returned", event -> refresh());
        getElement().addJsInitializer("""
                const tell = () => { if (!document.hidden) this.dispatchEvent(new CustomEvent('tab-returned')); };
                document.addEventListener('visibilitychange', tell);
                return () => document.removeEventListener('visibilitychange', tell);""");
    }
}
