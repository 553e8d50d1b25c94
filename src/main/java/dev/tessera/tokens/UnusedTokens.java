package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevokedUnused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Revokes tokens that nobody used for as long as their organization's policy says, and tells their owners. */
@Component
class UnusedTokens {

    private final AppTokenStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnusedTokens(AppTokenStore store, Accounts accounts, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    List<TokenId> find(OrganizationId organization, Duration span, int limit) {
        Instant now = clock.instant();
        return store.unused(organization, now.minus(span), now, limit);
    }

    /** Revokes one in a transaction of its own, unless it was used meanwhile. */
    @Transactional
    public void revoke(OrganizationId organization, TokenId id, Duration span) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.lockUnused(id, now.minus(span)).ifPresent(token -> {
            AppToken unused = token.view(null);
            token.revokeUnused(now);
            events.publishEvent(new AppTokenRevokedUnused(id, token.name(), organization, span.toDays()));
            accounts.find(token.owner())
                    .filter(owner -> !owner.disabled())
                    .ifPresent(owner -> tell(owner, unused, span));
        });
    }

    private void tell(Account owner, AppToken token, Duration span) {
        Instant used = token.lastUsedAt();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("name", owner.fullName());
        parameters.put("tokenName", token.name());
        parameters.put("tokenValue", token.prefix() + "…" + token.lastFour());
        parameters.put("lastUsed", used == null ? "never" : owner.inWords(used));
        parameters.put("days", String.valueOf(span.toDays()));
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), "token-revoked-unused", parameters, null));
    }
}
