package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner by mail that a value which a rotation put aside turned up after it had retired. */
@Component
class MisuseNotice {

    private final Accounts accounts;
    private final Outbox outbox;

    MisuseNotice(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(RetiredValueUsed used) {
        Account owner = accounts.find(used.owner()).orElseThrow();
        boolean nowhere = used.caller().address().equals(ClientAddress.NONE);
        Map<String, String> parameters = Map.of(
                "name", owner.fullName(),
                "tokenName", used.name(),
                "time", owner.inWords(used.at()),
                "address", nowhere ? "" : used.caller().address().value(),
                "client", used.caller().client());
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), "token-old-value-used", parameters, null));
    }
}
