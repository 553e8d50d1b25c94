package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.RowSelection;
import dev.tessera.design.TesseraIcon;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The credentials, read as far as somebody scrolls. How many there are is counted only as far as one can pick at once. */
class CredentialList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int COUNTED = RowSelection.MOST_AT_ONCE + 1;

    /** In CSS pixels, what all columns need. */
    private static final int ALL_COLUMNS = 1100;

    private final transient InventorySource source;
    private final transient CredentialWords words;
    private final transient Consumer<UnaryOperator<CredentialState>> onChange;
    private final ResponsiveGrid<Credential> grid = new ResponsiveGrid<>(this::card);
    private final transient RowSelection<Credential> picked;
    private final transient RowDetails<Credential> details;
    private final CallbackDataProvider<Credential, Void> data;
    private transient CredentialPages pages;
    private transient CredentialState state = CredentialState.FIRST;
    private int known;

    CredentialList(
            InventorySource source,
            CredentialWords words,
            RevocationSteps steps,
            CredentialPanel panels,
            Consumer<UnaryOperator<CredentialState>> onChange,
            Consumer<Optional<Credential>> onOpen) {
        this.source = source;
        this.words = words;
        this.onChange = onChange;
        this.picked = grid.selectable(Credential::name, credential -> true);
        this.details = grid.details(credential -> credential.id().toString(), panels::of)
                .onChange(onOpen);
        this.pages = pages();
        this.data = new CallbackDataProvider<>(
                query -> pages.fetch(query.getOffset(), query.getLimit()), query -> known, Credential::id);
        addClassNames("token-list", "inventory-list");
        columns();
        grid.setPageSize(CredentialPages.PAGE);
        grid.addSortListener(sorting -> {
            if (sorting.isFromClient()) {
                sorted(sorting.getSortOrder());
            }
        });
        add(steps.above(grid, picked));
        picked.offer(steps.arePossible());
    }

    private CredentialPages pages() {
        return new CredentialPages((after, limit) -> source.page(state.query(), after, limit));
    }

    private void columns() {
        grid.allColumnsFrom(ALL_COLUMNS);
        grid.getElement().setAttribute("aria-label", words.translated("inventory.title"));
        column("inventory.column.name", this::name, Sort.NAME).setWidth("11rem").setFlexGrow(2);
        column("inventory.column.owner", words::owner).setWidth("8.5rem").setFlexGrow(1);
        grid.secondary(column("tokens.column.created", words::created, Sort.CREATED))
                .setWidth("8rem")
                .setFlexGrow(0);
        column("tokens.column.used", words::lastUsed, Sort.LAST_USED)
                .setWidth("9.25rem")
                .setFlexGrow(0);
        grid.secondary(column("tokens.column.expires", words::expires, Sort.EXPIRES))
                .setWidth("8rem")
                .setFlexGrow(0);
        column("inventory.column.risk", words::risks).setWidth("13rem").setFlexGrow(1);
    }

    private Grid.Column<Credential> column(String header, ValueProvider<Credential, Component> cell) {
        return grid.addComponentColumn(cell).setHeader(words.translated(header)).setKey(header);
    }

    private Grid.Column<Credential> column(String header, ValueProvider<Credential, Component> cell, Sort sort) {
        return grid.addComponentColumn(cell)
                .setHeader(words.translated(header))
                .setKey(sort.name())
                .setSortProperty(sort.name());
    }

    private Component name(Credential credential) {
        Component name = details.opener(credential, credential.name());
        name.addClassName("token-name");
        return CredentialWords.lines(name, kind(credential));
    }

    private Component kind(Credential credential) {
        Span kind = new Span(words.icon(credential.kind()), new Span(words.text(credential.kind())));
        kind.addClassName("credential-kind");
        return kind;
    }

    private Component card(Credential credential) {
        return new RowCard(details.opener(credential, credential.name()))
                .status(kind(credential))
                .fact(words.translated("inventory.column.owner"), words.owner(credential))
                .fact(words.translated("tokens.column.used"), words.lastUsed(credential))
                .fact(words.translated("tokens.column.expires"), words.expires(credential))
                .fact(words.translated("inventory.column.risk"), words.risks(credential));
    }

    private void sorted(List<GridSortOrder<Credential>> orders) {
        Sort sort = orders.isEmpty()
                ? CredentialState.FIRST.query().sort()
                : Sort.valueOf(orders.getFirst().getSorted().getKey());
        boolean ascending = !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.ASCENDING;
        onChange.accept(before -> before.sorted(sort, ascending));
    }

    /** Shows the credentials that the state asks for, from the first one on; false if there are none. */
    boolean show(CredentialState wanted) {
        boolean others = !wanted.query().equals(state.query());
        state = wanted;
        pages = pages();
        known = source.count(wanted.query(), COUNTED);
        if (others) {
            picked.clear();
        }
        grid.sort(order(wanted));
        grid.fit(known);
        grid.setEmptyStateComponent(new EmptyState(
                TesseraIcon.SEARCH, words.translated("inventory.none.title"), words.translated("inventory.none.text")));
        if (grid.getDataProvider() != data) {
            grid.setDataProvider(data);
        }
        if (known < COUNTED) {
            grid.getLazyDataView().setItemCountFromDataProvider();
        } else {
            grid.getLazyDataView().setItemCountUnknown();
        }
        data.refreshAll();
        return known > 0;
    }

    private List<GridSortOrder<Credential>> order(CredentialState shown) {
        if (shown.sorted(
                        CredentialState.FIRST.query().sort(),
                        CredentialState.FIRST.query().ascending())
                .query()
                .equals(shown.query())) {
            return List.of();
        }
        return List.of(new GridSortOrder<>(
                grid.getColumnByKey(shown.query().sort().name()),
                shown.query().ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING));
    }

    void open(Credential credential) {
        details.open(credential);
    }
}
