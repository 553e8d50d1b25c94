package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Notice;
import dev.tessera.design.Page;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleEffects;
import dev.tessera.organizations.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What members can be: the roles that every organization has, and the organization's own. */
@Route("organization/roles")
@Menu(title = "organization.roles.title", order = 21, icon = "shield")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class RolesView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Roles roles;
    private final transient RoleOffer offer;
    private final transient Viewer viewer;
    private final transient OrganizationWords words;
    private final transient RoleSteps steps;
    private final Div own = new Div();
    private final Div predefined = new Div();

    RolesView(Roles roles, RoleEffects effects, Organizations organizations, FreshFactorPrompt prompt, Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.roles.title"));
        this.roles = roles;
        this.offer = new RoleOffer(roles, organizations);
        this.viewer = viewer;
        this.words = viewer.words(getLocale());
        this.steps = new RoleSteps(roles, effects, viewer, prompt, words, this::show);
        description(getTranslation("organization.roles.description"));
        if (mayEdit()) {
            actions(createButton());
        }
        own.addClassName("role-cards");
        predefined.addClassName("role-cards");
        add(titled("organization.roles.own", own), titled("organization.roles.predefined", predefined));
        show();
    }

    private boolean mayEdit() {
        return viewer.may(Permission.MANAGE_ROLES) && offer.areCustomRolesOn(viewer.actor());
    }

    private Button createButton() {
        Button create = new Button(
                getTranslation("organization.roles.create"), TesseraIcon.PLUS.create(), click -> steps.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private static Div titled(String key, Div content) {
        H2 title = new H2(UI.getCurrent().getTranslation(key));
        title.addClassName("group-title");
        Div group = new Div(title, content);
        group.addClassName("group");
        return group;
    }

    private void show() {
        own.removeAll();
        predefined.removeAll();
        List<Role> all = roles.list(viewer.actor());
        all.forEach(role -> (role.predefined() ? predefined : own).add(card(role)));
        if (!offer.areCustomRolesOn(viewer.actor())) {
            own.addComponentAsFirst(new Notice(Tone.INFO, getTranslation("organization.roles.off")));
        } else if (all.stream().allMatch(Role::predefined)) {
            own.add(noneYet());
        }
    }

    private EmptyState noneYet() {
        Button[] first = mayEdit() ? new Button[] {createButton()} : new Button[0];
        return new EmptyState(
                TesseraIcon.SHIELD,
                getTranslation("organization.roles.empty.title"),
                getTranslation("organization.roles.empty.text"),
                first);
    }

    private RoleCardPanel card(Role role) {
        return new RoleCardPanel(
                words, role, roles.countHolders(viewer.actor(), role.id()), steps.actions(role, mayEdit()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.roles.title");
    }
}
