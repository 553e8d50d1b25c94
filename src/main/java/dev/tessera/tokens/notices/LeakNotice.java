package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.AppTokenEvent.AppTokenLeaked;
import dev.tessera.tokens.RetiredValueFound;
import dev.tessera.tokens.TokenActivity;
import dev.tessera.tokens.TokenHistory;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakReaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells by mail of tokens that were found: the owner, and those who look after the organization's credentials. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeakNotice {

    private final TokenOwners owners;
    private final TokenHistory history;
    private final LeakReaders readers;
    private final Outbox outbox;

    LeakNotice(TokenOwners owners, TokenHistory history, LeakReaders readers, Outbox outbox) {
        this.owners = owners;
        this.history = history;
        this.readers = readers;
        this.outbox = outbox;
    }

    @EventListener
    void enqueue(AppTokenLeaked leaked) {
        TokenActivity activity = history.of(leaked.token());
        readers.owner(leaked.owner()).ifPresent(owner -> tell(owner, "token-leaked", Map.of(), leaked, activity));
        Map<String, String> whose = Map.of("owner", readers.nameOf(leaked.owner()));
        readers.administrators(leaked.organization(), leaked.owner())
                .forEach(reader -> tell(reader, "member-token-leaked", whose, leaked, activity));
    }

    private void tell(
            Account reader, String template, Map<String, String> whose, AppTokenLeaked leaked, TokenActivity activity) {
        UsesInWords uses = new UsesInWords(activity, reader);
        Map<String, String> parameters = parameters(reader, leaked.name(), leaked.at(), leaked.finding());
        parameters.putAll(whose);
        parameters.put("tokenValue", owners.find(leaked.token()).orElseThrow().value());
        parameters.put("lateUses", uses.count());
        parameters.put("lateDays", uses.days());
        enqueue(reader, template, parameters, uses.callers());
    }

    /** The token is not in danger, so this is between it and its owner. */
    @EventListener
    void enqueue(RetiredValueFound found) {
        readers.owner(found.owner())
                .ifPresent(owner -> enqueue(
                        owner,
                        "token-old-value-found",
                        parameters(owner, found.name(), found.at(), found.finding()),
                        List.of()));
    }

    private static Map<String, String> parameters(Account reader, String token, Instant at, Finding finding) {
        return new HashMap<>(Map.of(
                "name", reader.fullName(),
                "tokenName", token,
                "time", reader.inWords(at),
                "foundAt", finding.foundAt(),
                "finderSays", finding.note()));
    }

    private void enqueue(
            Account reader, String template, Map<String, String> parameters, List<Map<String, String>> items) {
        outbox.enqueue(new OutgoingMail(reader.email(), reader.language(), template, parameters, null, items));
    }
}
