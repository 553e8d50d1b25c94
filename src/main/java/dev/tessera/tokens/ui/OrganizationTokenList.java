package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.tokens.organizational.OrganizationToken;
import dev.tessera.tokens.organizational.OrganizationTokens;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The organization tokens, paged in the database. */
class OrganizationTokenList extends Div {

    private static final long serialVersionUID = 1L;

    /** In CSS pixels, what all columns need. */
    private static final int ALL_COLUMNS = 1020;

    private final transient TokenWords words;
    private final transient Accounts accounts;
    private final transient OrganizationTokenActions actions;
    private final ZoneId zone;
    private final ResponsiveGrid<OrganizationToken> grid = new ResponsiveGrid<>(this::card);
    private final CallbackDataProvider<OrganizationToken, Void> data;

    OrganizationTokenList(
            OrganizationTokens tokens,
            CurrentActor currentActor,
            Accounts accounts,
            TokenWords words,
            ZoneId zone,
            Runnable onChanged) {
        this.words = words;
        this.accounts = accounts;
        this.zone = zone;
        this.actions = new OrganizationTokenActions(tokens, currentActor, words, onChanged);
        this.data = DataProvider.fromCallbacks(
                query -> tokens.list(currentActor.require(), query.getOffset(), query.getLimit()).stream(),
                query -> grid.fit(tokens.count(currentActor.require())));
        addClassName("token-list");
        columns();
        grid.setDataProvider(data);
        add(grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.allColumnsFrom(ALL_COLUMNS);
        grid.getElement().setAttribute("aria-label", words.translated("orgtokens.title"));
        column(grid.addComponentColumn(this::name), "name", "11rem").setFlexGrow(1);
        column(grid.addComponentColumn(this::status), "status", "8rem");
        column(grid.secondary(grid.addComponentColumn(this::value)), "token", "8.5rem");
        column(grid.secondary(grid.addComponentColumn(this::maker)), "created", "9rem");
        column(grid.addComponentColumn(this::lastUsed), "used", "9rem");
        column(grid.addComponentColumn(this::expiry), "expires", "8.5rem");
        column(grid.addComponentColumn(actions::of), "actions", "9.5rem");
    }

    private Grid.Column<OrganizationToken> column(Grid.Column<OrganizationToken> column, String header, String width) {
        return column.setHeader(header(header)).setWidth(width).setFlexGrow(0);
    }

    private String header(String column) {
        return words.translated("tokens.column." + column);
    }

    void refresh() {
        data.refreshAll();
    }

    private Component name(OrganizationToken token) {
        Span name = new Span(token.name());
        name.addClassName("token-name");
        name.setTitle(token.name());
        return name;
    }

    private Component status(OrganizationToken token) {
        return words.chip(token.status(words.now()));
    }

    private Component value(OrganizationToken token) {
        Code value = new Code(CredentialKind.ORGANIZATION_TOKEN.prefix() + "…" + token.lastFour());
        value.addClassName("token-value");
        return value;
    }

    private Component maker(OrganizationToken token) {
        String name = accounts.find(token.createdBy()).map(Account::fullName).orElse("");
        return lines(new RelativeTime(token.createdAt(), zone, words.locale(), words.clock()), name);
    }

    private Component lastUsed(OrganizationToken token) {
        Instant at = token.lastUsedAt();
        if (at == null) {
            Span never = new Span(words.translated("tokens.used.never"));
            never.addClassName("token-quiet");
            return never;
        }
        String address =
                token.lastUsedAddress() == null ? "" : token.lastUsedAddress().value();
        return lines(new RelativeTime(at, zone, words.locale(), words.clock()), address);
    }

    private Component expiry(OrganizationToken token) {
        Instant end = token.expiresAt();
        return end == null
                ? new Span(words.translated("tokens.expires.never"))
                : lines(lastDay(end), words.text(token.validity()));
    }

    private Span lastDay(Instant end) {
        return new Span(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(words.locale())
                .format(end.minusNanos(1).atZone(zone)));
    }

    private static Component lines(Component first, String second) {
        Span below = new Span(second);
        below.addClassName("token-second-line");
        Div lines = new Div(first, below);
        lines.addClassName("token-lines");
        return lines;
    }

    private Component card(OrganizationToken token) {
        return new RowCard(token.name())
                .status(status(token))
                .fact(header("token"), value(token))
                .fact(header("created"), maker(token))
                .fact(header("used"), lastUsed(token))
                .fact(header("expires"), expiry(token))
                .actions(actions.of(token));
    }
}
