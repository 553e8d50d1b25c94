package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.MemberQuery.Sort;
import java.util.List;
import java.util.function.Function;

/** The members, searched, filtered, sorted and paged in the database. */
class MemberList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationWords words;
    private final MemberFilterBar bar;
    private final CallbackDataProvider<Member, Void> data;
    private final ResponsiveGrid<Member> grid = new ResponsiveGrid<>(this::card);
    private final transient RowDetails<Member> details;

    MemberList(
            MemberDirectory directory,
            CurrentActor actor,
            OrganizationWords words,
            MemberFilterBar bar,
            Function<Member, DetailPanel> panels) {
        this.words = words;
        this.bar = bar;
        this.data =
                DataProvider.fromCallbacks(
                        query -> directory
                                .list(
                                        actor.require(),
                                        wanted(query.getSortOrders()),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                        query -> grid.fit(directory.count(actor.require(), wanted(query.getSortOrders()))));
        this.details = grid.details(member -> member.user().toString(), panels);
        addClassName("token-list");
        columns();
        grid.setDataProvider(data);
        add(bar, grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.translated("organization.members.title"));
        grid.setEmptyStateComponent(new EmptyState(
                TesseraIcon.SEARCH,
                words.translated("organization.members.none.title"),
                words.translated("organization.members.none.text")));
        grid.addComponentColumn(this::who)
                .setHeader(words.translated("organization.members.column.name"))
                .setSortProperty(Sort.NAME.name())
                .setWidth("15rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::roles)
                .setHeader(words.translated("organization.members.column.roles"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addComponentColumn(words::status)
                .setHeader(words.translated("organization.members.column.status"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.secondary(grid.addComponentColumn(member -> words.time(member.joinedAt())))
                .setHeader(words.translated("organization.members.column.joined"))
                .setSortProperty(Sort.JOINED.name())
                .setWidth("10rem")
                .setFlexGrow(0);
    }

    private Component who(Member member) {
        Span email = new Span(member.email().value());
        email.addClassName("cell-muted");
        Div lines = new Div(details.opener(member, member.fullName()), email);
        lines.addClassName("member-who");
        return lines;
    }

    private Component roles(Member member) {
        Span roles = new Span(words.names(member.roles()));
        roles.addClassName(member.roles().isEmpty() ? "cell-muted" : "member-roles");
        return roles;
    }

    private Component card(Member member) {
        return new RowCard(details.opener(member, member.fullName()))
                .status(words.status(member))
                .fact(words.translated("organization.members.column.roles"), new Span(words.names(member.roles())))
                .fact(
                        words.translated("organization.members.email"),
                        new Span(member.email().value()));
    }

    private MemberQuery wanted(List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return bar.filter().query(Sort.NAME, true);
        }
        QuerySortOrder first = orders.getFirst();
        return bar.filter().query(Sort.valueOf(first.getSorted()), first.getDirection() == SortDirection.ASCENDING);
    }

    /** Opens the details of a member. */
    void open(Member member) {
        details.open(member);
    }

    void refresh() {
        data.refreshAll();
    }
}
