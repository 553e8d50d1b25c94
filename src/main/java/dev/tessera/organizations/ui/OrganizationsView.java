package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Features;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.OrganizationRegister;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The organizations of the instance, and what the operator lets each of them have. */
@Route("operator/organizations")
@Menu(title = "organization.register.title", order = 40, icon = "building")
@RolesAllowed("OPERATOR")
class OrganizationsView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHORT_LIST = 12;

    private final TextField search = new TextField();
    private final ResponsiveGrid<Organization> grid = new ResponsiveGrid<>(this::card);
    private final CallbackDataProvider<Organization, Void> data;
    private final transient RowDetails<Organization> details;

    OrganizationsView(OrganizationRegister register, Features features, FreshFactorPrompt prompt, Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.register.title"));
        GrantSteps steps = new GrantSteps(register, features, viewer, prompt, viewer.words(getLocale()), this::refresh);
        data = DataProvider.fromCallbacks(
                query -> register.list(viewer.actor(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> fitted(register.count(viewer.actor(), search.getValue())));
        details = grid.details(organization -> organization.id().toString(), steps::panel);
        description(getTranslation("organization.register.description"));
        columns();
        Div list = new Div(toolbar(), grid);
        list.addClassName("token-list");
        add(list);
    }

    private Div toolbar() {
        search.setPlaceholder(getTranslation("organization.register.search"));
        search.setAriaLabel(getTranslation("organization.register.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        Div toolbar = new Div(search);
        toolbar.addClassName("list-toolbar");
        return toolbar;
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
                .setFlexGrow(1);
        grid.addColumn(OrganizationsView::granted)
                .setHeader(getTranslation("organization.register.granted"))
                .setWidth("18rem")
                .setFlexGrow(2);
    }

    private static String granted(Organization organization) {
        return Arrays.stream(Feature.values())
                .filter(organization.features()::isGranted)
                .map(Feature::title)
                .collect(Collectors.joining(", "));
    }

    private Component card(Organization organization) {
        return new RowCard(details.opener(organization, organization.name()))
                .fact(getTranslation("organization.register.granted"), new Span(granted(organization)));
    }

    private int fitted(int rows) {
        grid.setAllRowsVisible(rows <= SHORT_LIST);
        return rows;
    }

    private void refresh() {
        data.refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.register.title");
    }
}
