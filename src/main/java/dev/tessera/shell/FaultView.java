package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.AuthLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page for a fault of ours. It names the log entry and nothing of what went wrong inside. */
@AnonymousAllowed
class FaultView extends AuthLayout implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(FaultView.class);

    FaultView() {
        super(UI.getCurrent().getTranslation("shell.fault.title"));
        below(new Anchor("/", getTranslation("shell.error.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        UUID incident = UUID.randomUUID();
        log.error("Incident {} at {}", incident, event.getLocation().getPath(), parameter.getException());
        lead(getTranslation("shell.fault.text", incident));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.fault.title");
    }
}
