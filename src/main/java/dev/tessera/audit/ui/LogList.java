package dev.tessera.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.audit.AuditFilter;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.TesseraIcon;
import dev.tessera.kernel.AuditFacts.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The entries, the newest first, read as far as somebody scrolls. */
class LogList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LogSource log;
    private final transient AuditWords words;
    private final transient EntryDetails entries;
    private final ResponsiveGrid<LoggedEntry> grid = new ResponsiveGrid<>(this::card);
    private final transient RowDetails<LoggedEntry> details;
    private final EmptyState none;

    LogList(LogSource log, AuditWords words, EntryDetails entries, Consumer<Optional<LoggedEntry>> onOpen) {
        this.log = log;
        this.words = words;
        this.entries = entries;
        this.details = grid.details(entry -> String.valueOf(entry.number()), entries::panel)
                .onChange(onOpen);
        addClassNames("token-list", "audit-list");
        none = new EmptyState(
                TesseraIcon.SEARCH, words.translated("audit.none.title"), words.translated("audit.none.text"));
        columns();
        grid.setPageSize(CursorPages.PAGE);
        add(none, grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.translated("audit.title"));
        grid.addComponentColumn(this::when)
                .setHeader(words.translated("audit.column.when"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(words::who)
                .setHeader(words.translated("audit.column.who"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::what)
                .setHeader(words.translated("audit.column.what"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(words::target)
                .setHeader(words.translated("audit.column.on"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.secondary(grid.addColumn(words::from))
                .setHeader(words.translated("audit.column.from"))
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private Component when(LoggedEntry entry) {
        Span when = new Span(words.brief(entry.at()));
        when.addClassName("audit-when");
        when.setTitle(words.exact(entry.at()));
        return when;
    }

    private Component what(LoggedEntry entry) {
        Div what = new Div(details.opener(entry, words.what(entry.action())));
        what.addClassName("audit-what");
        if (entry.outcome() == Outcome.REFUSED) {
            what.add(entries.chip(entry.outcome()));
        }
        return what;
    }

    private Component card(LoggedEntry entry) {
        RowCard card = new RowCard(details.opener(entry, words.what(entry.action())));
        if (entry.outcome() == Outcome.REFUSED) {
            card.status(entries.chip(entry.outcome()));
        }
        card.fact(words.translated("audit.column.when"), when(entry))
                .fact(words.translated("audit.column.who"), new Span(words.who(entry)));
        String target = words.target(entry);
        return target.isEmpty() ? card : card.fact(words.translated("audit.column.on"), new Span(target));
    }

    /** Shows the log from its newest entry on. What fits one page is all there; a longer one is read as it is scrolled. */
    void show(AuditFilter filter) {
        List<LoggedEntry> newest = log.page(filter, null, CursorPages.PAGE);
        none.setVisible(newest.isEmpty());
        grid.setVisible(!newest.isEmpty());
        grid.fit(newest.size());
        if (newest.size() < CursorPages.PAGE) {
            grid.setItems(newest);
        } else {
            CursorPages pages = new CursorPages(newest.getFirst(), (mark, limit) -> log.page(filter, mark, limit));
            grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()));
        }
    }

    void open(LoggedEntry entry) {
        details.open(entry);
    }
}
