package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.notices.TokenOwners.OwnedToken;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner by mail that somebody else revoked a token of theirs. Who revokes a token of their own knows it. */
@Component
class RevocationNotice {

    private final TokenOwners owners;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    RevocationNotice(TokenOwners owners, Accounts accounts, Outbox outbox, Clock clock) {
        this.owners = owners;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(AppTokenRevoked revoked) {
        owners.find(revoked.token())
                .filter(token -> !token.owner().equals(revoked.by().user()))
                .ifPresent(token -> accounts.find(token.owner())
                        .filter(owner -> !owner.disabled())
                        .ifPresent(owner -> tell(owner, token, revoked)));
    }

    private void tell(Account owner, OwnedToken token, AppTokenRevoked revoked) {
        String revoker =
                accounts.find(revoked.by().user()).map(Account::fullName).orElse("");
        Map<String, String> parameters = Map.of(
                "name", owner.fullName(),
                "tokenName", revoked.name(),
                "tokenValue", token.value(),
                "revoker", revoker,
                "time", owner.inWords(clock.instant()));
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), "token-revoked", parameters, null));
    }
}
