package dev.tessera.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.StatusFilterBar;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.Profile;
import dev.tessera.identity.RegisteredUser;
import dev.tessera.identity.UserCare;
import dev.tessera.identity.UserQuery;
import dev.tessera.identity.UserRegister;
import dev.tessera.identity.UserStatus;
import dev.tessera.identity.session.LoginSessions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Everybody who has an account, and what the operator does with one. */
@Route(UsersView.PATH)
@Menu(title = "users.title", order = 41, icon = "users")
@RolesAllowed("OPERATOR")
class UsersView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String PATH = "operator/users";

    private final transient UserWords words;
    private final StatusFilterBar<UserStatus> bar;
    private final ResponsiveGrid<RegisteredUser> grid = new ResponsiveGrid<>(this::card);
    private final CallbackDataProvider<RegisteredUser, Void> data;
    private final transient RowDetails<RegisteredUser> details;

    UsersView(
            UserRegister register,
            UserCare care,
            LoginSessions sessions,
            Profile profile,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            Clock clock) {
        super(Phrases.translated("users.title"));
        words = new UserWords(profile.of(currentActor.require()).zone(), getLocale(), clock);
        bar = new StatusFilterBar<>(
                getTranslation("users.search"),
                getTranslation("users.filter.status"),
                List.of(UserStatus.values()),
                words::text,
                this::filtered);
        UserSteps steps = new UserSteps(register, sessions, care, currentActor, prompt, words, this::refresh);
        data = DataProvider.fromCallbacks(
                query -> register.list(currentActor.require(), query(), query.getOffset(), query.getLimit()).stream(),
                query -> grid.fit(register.count(currentActor.require(), query())));
        details = grid.details(user -> user.id().toString(), steps::panel);
        description(getTranslation("users.description"));
        columns();
        Div list = new Div(bar, grid);
        list.addClassName("token-list");
        add(list);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("users.title"));
        grid.setDataProvider(data);
        grid.setEmptyStateComponent(new EmptyState(
                TesseraIcon.SEARCH, getTranslation("users.none.title"), getTranslation("users.none.text")));
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("users.name"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.secondary(grid.addColumn(user -> user.account().username()))
                .setHeader(getTranslation("users.username"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(user -> words.status(user.status()))
                .setHeader(getTranslation("users.status"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(user -> words.time(user.lastLoginAt()))
                .setHeader(getTranslation("users.last-login"))
                .setWidth("10rem")
                .setFlexGrow(0);
    }

    private Component who(RegisteredUser user) {
        Span email = new Span(user.account().email().value());
        email.addClassName("cell-muted");
        Div lines = new Div(details.opener(user, user.fullName()), email);
        lines.addClassName("member-who");
        return lines;
    }

    private Component card(RegisteredUser user) {
        return new RowCard(details.opener(user, user.fullName()))
                .status(words.status(user.status()))
                .fact(
                        getTranslation("users.email"),
                        new Span(user.account().email().value()))
                .fact(getTranslation("users.last-login"), words.time(user.lastLoginAt()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UserQuery asked = UserFilter.of(event.getLocation().getQueryParameters());
        bar.show(asked.text(), asked.status());
    }

    private UserQuery query() {
        return new UserQuery(bar.text(), bar.status());
    }

    private void filtered() {
        Location narrowed = new Location(PATH, UserFilter.parameters(query()));
        UI.getCurrent().getPage().getHistory().replaceState(null, narrowed);
        refresh();
    }

    private void refresh() {
        data.refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.title");
    }
}
