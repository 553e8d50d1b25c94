package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
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
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Features;
import dev.tessera.organizations.OrganizationRegister;
import dev.tessera.organizations.OrganizationStatus;
import dev.tessera.organizations.RegisterQuery;
import dev.tessera.organizations.RegisteredOrganization;
import dev.tessera.organizations.Suspensions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The organizations of the instance, whether they are open, and what the operator lets each of them have. */
@Route(OrganizationsView.PATH)
@Menu(title = "organization.register.title", order = 40, icon = "building")
@RolesAllowed("OPERATOR")
class OrganizationsView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String PATH = "operator/organizations";

    private final transient OrganizationWords words;
    private final StatusFilterBar<OrganizationStatus> bar;
    private final ResponsiveGrid<RegisteredOrganization> grid = new ResponsiveGrid<>(this::card);
    private final CallbackDataProvider<RegisteredOrganization, Void> data;
    private final transient RowDetails<RegisteredOrganization> details;

    OrganizationsView(
            OrganizationRegister register,
            Features features,
            Suspensions suspensions,
            CredentialCensus credentials,
            FreshFactorPrompt prompt,
            Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.register.title"));
        words = viewer.words(getLocale());
        bar = new StatusFilterBar<>(
                getTranslation("organization.register.search"),
                getTranslation("organization.register.filter.status"),
                List.of(OrganizationStatus.values()),
                words::text,
                this::filtered);
        GrantSteps grants = new GrantSteps(features, viewer, prompt, words, this::refresh);
        RegisterSteps steps =
                new RegisterSteps(register, suspensions, credentials, grants, viewer, prompt, words, this::refresh);
        data = DataProvider.fromCallbacks(
                query -> register.list(viewer.actor(), query(), query.getOffset(), query.getLimit()).stream(),
                query -> grid.fit(register.count(viewer.actor(), query())));
        details = grid.details(organization -> organization.id().toString(), steps::panel);
        description(getTranslation("organization.register.description"));
        columns();
        Div list = new Div(bar, grid);
        list.addClassName("token-list");
        add(list);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("organization.register.title"));
        grid.setDataProvider(data);
        grid.setEmptyStateComponent(new EmptyState(
                TesseraIcon.SEARCH,
                getTranslation("organization.register.none.title"),
                getTranslation("organization.register.none.text")));
        grid.addComponentColumn(organization -> details.opener(organization, organization.name()))
                .setHeader(getTranslation("organization.invitation.organization"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(organization -> words.status(organization.status()))
                .setHeader(getTranslation("organization.register.status"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(RegisteredOrganization::members)
                .setHeader(getTranslation("organization.register.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.secondary(grid.addColumn(OrganizationsView::granted))
                .setHeader(getTranslation("organization.register.granted"))
                .setWidth("16rem")
                .setFlexGrow(2);
    }

    private static String granted(RegisteredOrganization organization) {
        return Arrays.stream(Feature.values())
                .filter(organization.organization().features()::isGranted)
                .map(Feature::title)
                .collect(Collectors.joining(", "));
    }

    private Component card(RegisteredOrganization organization) {
        return new RowCard(details.opener(organization, organization.name()))
                .status(words.status(organization.status()))
                .fact(getTranslation("organization.register.members"), new Span(String.valueOf(organization.members())))
                .fact(getTranslation("organization.register.granted"), new Span(granted(organization)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        RegisterQuery asked = RegisterFilter.of(event.getLocation().getQueryParameters());
        bar.show(asked.text(), asked.status());
    }

    private RegisterQuery query() {
        return new RegisterQuery(bar.text(), bar.status());
    }

    private void filtered() {
        Location narrowed = new Location(PATH, RegisterFilter.parameters(query()));
        UI.getCurrent().getPage().getHistory().replaceState(null, narrowed);
        refresh();
    }

    private void refresh() {
        data.refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.register.title");
    }
}
