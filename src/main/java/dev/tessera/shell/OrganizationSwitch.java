package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.OrganizationChoice;
import dev.tessera.kernel.Actor;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.OwnOrganizations;
import java.util.List;

/** Lets a person who belongs to several organizations say in which they work. Who belongs to one sees nothing of it. */
@SpringComponent
class OrganizationSwitch {

    private final CurrentActor currentActor;
    private final OwnOrganizations own;
    private final OrganizationChoice choice;

    OrganizationSwitch(CurrentActor currentActor, OwnOrganizations own, OrganizationChoice choice) {
        this.currentActor = currentActor;
        this.own = own;
        this.choice = choice;
    }

    void addTo(SubMenu menu) {
        Actor actor = currentActor.require();
        List<Organization> organizations = own.of(actor.user());
        if (organizations.size() > 1) {
            organizations.forEach(organization -> add(menu, organization, actor));
            menu.addSeparator();
        }
    }

    private void add(SubMenu menu, Organization organization, Actor actor) {
        Div label = new Div(TesseraIcon.BUILDING.create(), new Span(organization.name()));
        label.addClassName("user-menu-item");
        MenuItem item = menu.addItem(label, click -> choose(organization));
        item.setCheckable(true);
        item.setChecked(organization.id().equals(actor.organization()));
    }

    /** Loads the whole page anew, for everything on it to be the chosen organization's. */
    private void choose(Organization organization) {
        choice.choose(currentActor.require(), organization.id());
        UI.getCurrent().getPage().setLocation("/");
    }
}
