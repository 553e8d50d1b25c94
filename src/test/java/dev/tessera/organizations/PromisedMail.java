package dev.tessera.organizations;

import dev.tessera.mail.LinkIssuer;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps the mails that were promised, and makes their links as sending them would. */
public class PromisedMail implements Outbox {

    private static final String PATH = "/invitation/";

    private final ObjectProvider<LinkIssuer> links;
    private final List<OutgoingMail> mails = new ArrayList<>();

    PromisedMail(ObjectProvider<LinkIssuer> links) {
        this.links = links;
    }

    @Override
    public synchronized void enqueue(OutgoingMail mail) {
        mails.add(mail);
    }

    public synchronized List<OutgoingMail> to(String email) {
        return mails.stream()
                .filter(mail -> mail.recipient().value().equals(email))
                .toList();
    }

    /** Sends the latest mail to the address, and reads the secret from its link; empty if the mail is moot. */
    public Optional<String> secretTo(String email) {
        OutgoingMail mail = to(email).getLast();
        return links.getObject()
                .issue(Objects.requireNonNull(mail.parameters().get("invitation")))
                .map(path -> path.substring(PATH.length()));
    }
}
