package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.AuthLayout;
import jakarta.servlet.http.HttpServletResponse;

/** The page for an address that leads nowhere, or nowhere that this person may go. */
@AnonymousAllowed
class NotFoundView extends AuthLayout implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super(UI.getCurrent().getTranslation("shell.not-found.title"));
        lead(getTranslation("shell.not-found.text"));
        below(new Anchor("/", getTranslation("shell.error.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-found.title");
    }
}
