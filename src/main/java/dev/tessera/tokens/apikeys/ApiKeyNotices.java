package dev.tessera.tokens.apikeys;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyCreated;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRotated;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner by mail of each secret that was made in their name, in their words and by their clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApiKeyNotices {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    ApiKeyNotices(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void enqueue(ApiKeyCreated created) {
        Account owner = ownerOf(created.by());
        enqueue("api-key-created", owner, created.by(), Map.of("keyName", created.name()));
    }

    @EventListener
    void enqueue(ApiKeyRotated rotated) {
        Account owner = ownerOf(rotated.by());
        Map<String, String> facts =
                Map.of("keyName", rotated.name(), "oldSecretUntil", inWords(rotated.predecessorRetiresAt(), owner));
        enqueue("api-key-rotated", owner, rotated.by(), facts);
    }

    private Account ownerOf(Actor actor) {
        return accounts.find(actor.user()).orElseThrow();
    }

    private void enqueue(String template, Account owner, Actor by, Map<String, String> facts) {
        Map<String, String> parameters = new HashMap<>(facts);
        parameters.put("name", owner.fullName());
        parameters.put("time", inWords(clock.instant(), owner));
        parameters.put("address", by.address().value());
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), template, parameters, null));
    }

    /** The moment as its reader would say it. */
    private static String inWords(Instant moment, Account reader) {
        DateTimeFormatter words = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
                .appendLiteral(' ')
                .appendPattern("zzz")
                .toFormatter(reader.language());
        return words.format(moment.atZone(reader.zone()));
    }
}
