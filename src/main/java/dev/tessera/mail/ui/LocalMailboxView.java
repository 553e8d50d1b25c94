package dev.tessera.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import dev.tessera.mail.LocalMail;
import dev.tessera.mail.LocalMailbox;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mails that this instance kept, for whoever sits at its machine; for everybody else there is no such page. Its address
 * names the chosen mail; without a choice it shows the newest and goes along as mails arrive.
 */
@Route(value = "mailbox/:number?([0-9]{1,18})", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://assets/styles/mailbox.css")
class LocalMailboxView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String NUMBER = "number";
    private static final int POLL_MILLISECONDS = 2000;

    private final LocalMailbox mailbox;
    private final MailboxList list = new MailboxList();
    private final Div detail = new Div();
    private @Nullable Long chosen;
    private @Nullable Registration poll;

    LocalMailboxView(LocalMailbox mailbox) {
        this.mailbox = mailbox;
        addClassName("mailbox");
        detail.addClassName("mailbox-detail");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.mailbox.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(NUMBER).orElse(null);
        if (!isOpenTo(VaadinRequest.getCurrent()) || (chosen != null && shown().isEmpty())) {
            removeAll();
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (getComponentCount() == 0) {
            add(heading(), body());
        }
        setClassName("mailbox-chosen", chosen != null);
        refresh();
    }

    private boolean isOpenTo(VaadinRequest request) {
        return mailbox.isOpenTo(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader("Host"), ""),
                Collections.list(request.getHeaderNames()));
    }

    private Header heading() {
        Anchor home = new Anchor("/", getTranslation("mail.mailbox.home"));
        home.addClassName("mailbox-home");
        Header heading = new Header(new H1(getPageTitle()), new Paragraph(getTranslation("mail.mailbox.lead")), home);
        heading.addClassName("mailbox-heading");
        return heading;
    }

    private Div body() {
        Div body = new Div(list, detail);
        body.addClassName("mailbox-body");
        return body;
    }

    private void refresh() {
        List<LocalMail> messages = mailbox.messages();
        Optional<LocalMail> shown = shown();
        list.show(messages, shown.map(LocalMail::number).orElse(null));
        shown.ifPresentOrElse(this::showMessage, this::showNothing);
    }

    private Optional<LocalMail> shown() {
        Long wanted = chosen;
        return mailbox.messages().stream()
                .filter(mail -> wanted == null || mail.number() == wanted)
                .findFirst();
    }

    private void showMessage(LocalMail mail) {
        boolean shownAlready =
                detail.getChildren().anyMatch(child -> child instanceof MailboxMessage message && message.shows(mail));
        if (!shownAlready) {
            detail.removeAll();
            detail.add(new MailboxMessage(mail));
        }
    }

    private void showNothing() {
        if (detail.getComponentCount() == 0) {
            detail.add(new MailboxEmpty());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLISECONDS);
        poll = event.getUI().addPollListener(tick -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }
}
