package dev.tessera.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinRequest;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.mail.LocalMailbox;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells a person at the machine itself that its mail stays there, and where to read it. */
@Component
class MailboxHint {

    private final LocalMailbox mailbox;

    MailboxHint(LocalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The hint, where the request at hand may see the mailbox. */
    Optional<Notice> find() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .filter(this::isOpenTo)
                .map(request -> hint());
    }

    private boolean isOpenTo(VaadinRequest request) {
        String host = Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "");
        return mailbox.enabled()
                && mailbox.isOpenTo(request.getRemoteAddr(), host, Collections.list(request.getHeaderNames()));
    }

    private Notice hint() {
        Anchor link = new Anchor(mailbox.path());
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.setText(link.getTranslation("identity.mailbox.open"));
        Notice notice = new Notice(Tone.INFO, link.getTranslation("identity.mailbox.text")).actions(link);
        notice.addClassName("mailbox-hint");
        return notice;
    }
}
