package dev.tessera.mail.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.mail.LocalMail;

/** One mail: who it is from and to, and its two bodies. */
class MailboxMessage extends Article {

    private final LocalMail mail;

    MailboxMessage(LocalMail mail) {
        this.mail = mail;
        addClassName("mailbox-message");
        add(heading(), bodies());
    }

    boolean shows(LocalMail other) {
        return mail.number() == other.number();
    }

    private Header heading() {
        RouterLink back = new RouterLink(getTranslation("mail.mailbox.back"), LocalMailboxView.class);
        back.addClassName("mailbox-back");
        DescriptionList facts = new DescriptionList();
        fact(facts, "mail.mailbox.from", mail.from());
        fact(facts, "mail.mailbox.to", mail.to());
        fact(facts, "mail.mailbox.received", MailTime.full(mail.receivedAt(), getLocale()));
        return new Header(back, new H2(mail.subject()), facts);
    }

    private void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
    }

    private TabSheet bodies() {
        TabSheet bodies = new TabSheet();
        bodies.addClassName("mailbox-bodies");
        bodies.add(getTranslation("mail.mailbox.html"), frame());
        Pre text = new Pre(mail.text());
        text.addClassName("mailbox-text");
        bodies.add(getTranslation("mail.mailbox.text"), text);
        return bodies;
    }

    /** The empty sandbox allows nothing: no script, no form, no navigation, no access to this page. */
    private IFrame frame() {
        IFrame frame = new IFrame();
        frame.addClassName("mailbox-frame");
        frame.setTitle(mail.subject());
        frame.getElement().setAttribute("sandbox", "");
        frame.setSrcdoc(mail.html());
        return frame;
    }
}
