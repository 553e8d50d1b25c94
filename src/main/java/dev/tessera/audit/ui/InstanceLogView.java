package dev.tessera.audit.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.audit.AuditScope;
import jakarta.annotation.security.RolesAllowed;

/** What happened outside of any organization, for whoever runs the instance. */
@Route(InstanceLogView.PATH)
@Menu(title = "audit.instance.title", order = 49, icon = "activity")
@RolesAllowed("OPERATOR")
class InstanceLogView extends LogView {

    private static final long serialVersionUID = 1L;
    static final String PATH = "operator/audit";

    InstanceLogView(LogDesk desk) {
        super(desk, AuditScope.INSTANCE, PATH, "audit.instance.title", "audit.instance.description");
    }
}
