package dev.tessera.mail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a mail would, until there is one. */
class MailboxEmpty extends Div {

    MailboxEmpty() {
        addClassName("mailbox-empty");
        add(
                new H2(getTranslation("mail.mailbox.empty.title")),
                new Paragraph(getTranslation("mail.mailbox.empty.text")));
    }
}
