package dev.tessera.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.mail.LocalMailbox;
import java.util.Collections;
import java.util.Optional;

/** Tells, on an instance without SMTP, where its mail is kept; shown only to those who may read it. */
@SpringComponent
class MailboxBanner {

    private final LocalMailbox mailbox;

    MailboxBanner(LocalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    Optional<Component> link() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        boolean open = request != null
                && mailbox.isOpenTo(
                        request.getRemoteAddr(),
                        String.valueOf(request.getHeader("Host")),
                        Collections.list(request.getHeaderNames()));
        return open ? Optional.of(banner()) : Optional.empty();
    }

    private Component banner() {
        UI ui = UI.getCurrent();
        Anchor link = new Anchor(mailbox.path(), "");
        link.add(TesseraIcon.MAIL.create(), new Span(ui.getTranslation("shell.mailbox.short")));
        link.setTitle(ui.getTranslation("shell.mailbox"));
        link.setAriaLabel(ui.getTranslation("shell.mailbox"));
        link.addClassNames("mailbox-link", Tone.WARNING.className());
        return link;
    }
}
