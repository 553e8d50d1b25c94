package dev.tessera.tokens.organizational;

import dev.tessera.identity.Account;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.leaks.LeakReaders;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenLeaked;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who may revoke an organization's credentials that one of its shared tokens was found: it could act for anybody. */
@Component
class OrganizationLeakNotice {

    private final LeakReaders readers;
    private final Outbox outbox;

    OrganizationLeakNotice(LeakReaders readers, Outbox outbox) {
        this.readers = readers;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(OrganizationTokenLeaked leaked) {
        readers.administrators(leaked.organization()).forEach(reader -> tell(reader, leaked));
    }

    private void tell(Account reader, OrganizationTokenLeaked leaked) {
        Map<String, String> parameters = Map.of(
                "name", reader.fullName(),
                "tokenName", leaked.name(),
                "time", reader.inWords(leaked.at()),
                "foundAt", leaked.finding().foundAt(),
                "finderSays", leaked.finding().note());
        outbox.enqueue(
                new OutgoingMail(reader.email(), reader.language(), "organization-token-leaked", parameters, null));
    }
}
