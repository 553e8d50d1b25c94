package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import jakarta.annotation.security.PermitAll;

/** The bare address of the organization leads to its members. */
@Route("organization")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class OrganizationRedirect extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(MembersView.class);
    }
}
