package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner by mail that a token was made in their name, in their words and by their clock. */
@Component
class CreationNotice {

    private final AppTokenStore store;
    private final Accounts accounts;
    private final Outbox outbox;

    CreationNotice(AppTokenStore store, Accounts accounts, Outbox outbox) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(AppTokenCreated created) {
        Account owner = accounts.find(created.by().user()).orElseThrow();
        AppToken token = store.find(created.by(), created.token())
                .map(stored -> stored.view(null))
                .orElseThrow();
        Map<String, String> parameters = Map.of(
                "name", owner.fullName(),
                "tokenName", token.name(),
                "expiry", token.expiresAt() == null ? "" : owner.inWords(token.expiresAt()),
                "time", owner.inWords(token.createdAt()),
                "address", created.by().address().value());
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), "token-created", parameters, null));
    }
}
