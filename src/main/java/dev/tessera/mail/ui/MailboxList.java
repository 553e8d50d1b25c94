package dev.tessera.mail.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.mail.LocalMail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links to the kept mails, the newest first. What stays is not built anew, so that focus stays where it was. */
class MailboxList extends Nav {

    private final UnorderedList items = new UnorderedList();
    private final Map<Long, Item> byNumber = new HashMap<>();

    MailboxList() {
        addClassName("mailbox-list");
        getElement().setAttribute("aria-label", getTranslation("mail.mailbox.list"));
        add(items);
    }

    void show(List<LocalMail> messages, @Nullable Long current) {
        addNew(messages);
        removeGone(messages);
        byNumber.forEach((number, item) -> item.setCurrent(number.equals(current)));
        setVisible(!messages.isEmpty());
    }

    private void addNew(List<LocalMail> messages) {
        for (LocalMail mail : messages.reversed()) {
            if (!byNumber.containsKey(mail.number())) {
                Item item = new Item(mail);
                byNumber.put(mail.number(), item);
                items.addComponentAsFirst(item);
            }
        }
    }

    private void removeGone(List<LocalMail> messages) {
        List<Long> kept = messages.stream().map(LocalMail::number).toList();
        byNumber.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                items.remove(entry.getValue());
            }
            return gone;
        });
    }

    private static class Item extends ListItem {

        private final RouterLink link = new RouterLink();

        Item(LocalMail mail) {
            link.setRoute(
                    LocalMailboxView.class,
                    new RouteParameters(LocalMailboxView.NUMBER, String.valueOf(mail.number())));
            link.addClassName("mailbox-item");
            link.add(
                    line("mailbox-item-subject", mail.subject()),
                    line("mailbox-item-to", mail.to()),
                    line("mailbox-item-time", MailTime.brief(mail.receivedAt(), getLocale())));
            add(link);
        }

        private static Span line(String className, String text) {
            Span line = new Span(text);
            line.addClassName(className);
            return line;
        }

        void setCurrent(boolean current) {
            if (current) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
