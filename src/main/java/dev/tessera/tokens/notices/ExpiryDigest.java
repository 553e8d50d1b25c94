package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells one person by one mail of all their tokens that need it. What was told and the mail that tells it are one change. */
@Component
class ExpiryDigest {

    /** More than these make a mail that nobody reads and some mailboxes cut. */
    static final int LISTED = 50;

    private final ExpiringTokens tokens;
    private final Accounts accounts;
    private final Outbox outbox;

    ExpiryDigest(ExpiringTokens tokens, Accounts accounts, Outbox outbox) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Transactional
    void tell(UserId owner, Instant now) {
        accounts.find(owner)
                .filter(person -> !person.disabled())
                .ifPresent(person -> Morning.horizon(now, person.zone())
                        .ifPresent(horizon -> tell(person, claimed(owner, now, horizon))));
    }

    private List<ExpiringToken> claimed(UserId owner, Instant now, Instant horizon) {
        List<ExpiringToken> claimed = new ArrayList<>();
        for (ExpiringToken token : tokens.of(owner, now, horizon)) {
            if (tokens.claim(token, now)) {
                claimed.add(token);
            }
        }
        claimed.sort(Comparator.comparing(ExpiringToken::expiresAt));
        return claimed;
    }

    private void tell(Account person, List<ExpiringToken> expiring) {
        if (expiring.isEmpty()) {
            return;
        }
        List<Map<String, String>> items = expiring.stream()
                .limit(LISTED)
                .map(token -> item(token, person))
                .toList();
        Map<String, String> parameters = Map.of(
                "name", person.fullName(),
                "state", state(expiring.size()),
                "tokenName", expiring.getFirst().name(),
                "count", String.valueOf(expiring.size()),
                "shown", String.valueOf(items.size()));
        outbox.enqueue(new OutgoingMail(person.email(), person.language(), "tokens-expiring", parameters, null, items));
    }

    private static String state(int count) {
        if (count == 1) {
            return "one";
        }
        return count <= LISTED ? "many" : "most";
    }

    private static Map<String, String> item(ExpiringToken token, Account person) {
        return Map.of(
                "tokenName", token.name(),
                "tokenValue", token.value(),
                "expiry", person.inWords(token.expiresAt()),
                "lastUsed", lastUse(token, person),
                "status", token.enabled() ? "" : "off");
    }

    private static String lastUse(ExpiringToken token, Account person) {
        if (token.lastUsedAt() == null) {
            return "never";
        }
        String when = person.inWords(token.lastUsedAt());
        return token.lastUsedAddress() == null ? when : when + " (" + token.lastUsedAddress() + ")";
    }
}
