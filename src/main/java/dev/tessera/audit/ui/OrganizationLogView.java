package dev.tessera.audit.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.audit.AuditScope;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import jakarta.annotation.security.PermitAll;

/** Who did what in the organization. */
@Route(OrganizationLogView.PATH)
@Menu(title = "audit.title", order = 29, icon = "activity")
@PermitAll
@NeedsPermission(Permission.VIEW_AUDIT_LOG)
class OrganizationLogView extends LogView {

    private static final long serialVersionUID = 1L;
    static final String PATH = "organization/audit";

    OrganizationLogView(LogDesk desk) {
        super(desk, AuditScope.ORGANIZATION, PATH, "audit.title", "audit.description");
    }
}
