package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.mail.CodeIssuer;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps committed mails, and makes their codes when a test looks into the mailbox, as the real one does when it sends. */
public class RecordingOutbox implements Outbox {

    private final ObjectProvider<CodeIssuer> codes;
    private final Queue<OutgoingMail> waiting = new ConcurrentLinkedQueue<>();
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();

    RecordingOutbox(ObjectProvider<CodeIssuer> codes) {
        this.codes = codes;
    }

    /** A mail that arrived. */
    public record Delivered(OutgoingMail mail, Optional<OneTimeCode> code) {}

    @Override
    public void enqueue(OutgoingMail mail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A mail is promised outside of a transaction");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(mail);
            }
        });
    }

    /** The mails to the mailbox, oldest first. */
    public synchronized List<Delivered> mailsTo(EmailAddress mailbox) {
        for (OutgoingMail mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            Optional<OneTimeCode> code = Optional.ofNullable(mail.challenge()).flatMap(codes.getObject()::issue);
            delivered.add(new Delivered(mail, code));
        }
        return delivered.stream()
                .filter(each -> each.mail().recipient().equals(mailbox))
                .toList();
    }

    /** The templates of the mails to the mailbox, oldest first. */
    public List<String> templatesTo(EmailAddress mailbox) {
        return mailsTo(mailbox).stream().map(each -> each.mail().template()).toList();
    }

    /** The latest code that was mailed to the mailbox. */
    public OneTimeCode codeTo(EmailAddress mailbox) {
        return mailsTo(mailbox).stream()
                .flatMap(each -> each.code().stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
