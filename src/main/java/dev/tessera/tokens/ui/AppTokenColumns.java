package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.RowSelection;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenQuery.Sort;
import java.time.Clock;
import java.util.List;

/** How a token looks in the list: a row of columns, or a card where the screen is narrow. */
class AppTokenColumns {

    private static final int ALL_COLUMNS = 1080;

    private final TokenWords words;
    private final AppTokenActions actions;
    private final ResponsiveGrid<AppToken> grid = new ResponsiveGrid<>(this::card);
    private final RowSelection<AppToken> selection;
    private final RowDetails<AppToken> details;

    AppTokenColumns(TokenWords words, AppTokenActions actions, TokenSteps steps, Clock clock) {
        this.words = words;
        this.actions = actions;
        this.selection = grid.selectable(
                AppToken::name, token -> token.status(clock.instant()).isLive());
        this.details = grid.details(token -> token.id().toString(), steps::details);
        grid.allColumnsFrom(ALL_COLUMNS);
        column("tokens.column.name", this::nameAndValue, Sort.NAME)
                .setWidth("7.5rem")
                .setFlexGrow(1);
        column("tokens.column.status", words::status).setWidth("12rem").setFlexGrow(0);
        grid.secondary(fitted(column("tokens.permissions", words::permissions)));
        grid.secondary(fitted(column("tokens.column.created", words::created, Sort.CREATED)));
        column("tokens.column.used", words::lastUsed, Sort.LAST_USED)
                .setWidth("9.25rem")
                .setFlexGrow(0);
        fitted(column("tokens.column.expires", words::validity, Sort.EXPIRES));
        fitted(column("tokens.column.actions", actions::of));
    }

    private Column<AppToken> column(String header, ValueProvider<AppToken, Component> cell) {
        return grid.addComponentColumn(cell).setHeader(words.translated(header)).setKey(header);
    }

    private Column<AppToken> column(String header, ValueProvider<AppToken, Component> cell, Sort sort) {
        return grid.addComponentColumn(cell)
                .setHeader(words.translated(header))
                .setKey(sort.name())
                .setSortProperty(sort.name());
    }

    private static Column<AppToken> fitted(Column<AppToken> column) {
        return column.setAutoWidth(true).setFlexGrow(0);
    }

    private Component nameAndValue(AppToken token) {
        Component value = words.value(token);
        value.addClassName("token-second-line");
        Div lines = new Div(name(token), value);
        lines.addClassNames("token-lines", "token-named");
        return lines;
    }

    private Component name(AppToken token) {
        Component name = details.opener(token, token.name());
        name.addClassName("token-name");
        return name;
    }

    private Component card(AppToken token) {
        return new RowCard(name(token))
                .status(words.status(token))
                .fact(words.translated("tokens.column.used"), words.lastUsed(token))
                .fact(words.translated("tokens.column.expires"), words.validity(token))
                .fact(words.translated("tokens.column.token"), words.value(token))
                .fact(words.translated("tokens.permissions"), words.permissions(token))
                .fact(words.translated("tokens.column.created"), words.created(token))
                .actions(actions.of(token));
    }

    ResponsiveGrid<AppToken> grid() {
        return grid;
    }

    RowSelection<AppToken> selection() {
        return selection;
    }

    RowDetails<AppToken> details() {
        return details;
    }

    /** Only live tokens can be picked. The order in which the list begins is marked by no column. */
    void show(TokenListState state) {
        selection.offer(state.segment() == TokenSegment.LIVE);
        boolean first = state.sorted(TokenListState.FIRST.sort(), TokenListState.FIRST.ascending())
                .equals(state);
        grid.sort(first ? List.of() : List.of(order(state)));
    }

    private GridSortOrder<AppToken> order(TokenListState state) {
        return new GridSortOrder<>(
                grid.getColumnByKey(state.sort().name()),
                state.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING);
    }

    /** A short list is as high as its rows; a long one scrolls in a window of its own. */
    void fit(boolean whole, EmptyState nothing) {
        grid.setAllRowsVisible(whole);
        grid.setEmptyStateComponent(nothing);
    }
}
