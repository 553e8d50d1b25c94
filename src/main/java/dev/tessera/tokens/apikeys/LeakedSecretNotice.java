package dev.tessera.tokens.apikeys;

import dev.tessera.identity.Account;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiSecretLeaked;
import dev.tessera.tokens.leaks.LeakReaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells by mail of secrets that were found: the owner, and those who look after the organization's credentials. */
@Component
class LeakedSecretNotice {

    private final ApiKeyStore store;
    private final LeakReaders readers;
    private final Outbox outbox;

    LeakedSecretNotice(ApiKeyStore store, LeakReaders readers, Outbox outbox) {
        this.store = store;
        this.readers = readers;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(ApiSecretLeaked leaked) {
        ApiSecret secret = store.secret(leaked.key(), leaked.generation()).view();
        readers.owner(leaked.owner()).ifPresent(owner -> tell(owner, "api-secret-leaked", Map.of(), leaked, secret));
        Map<String, String> whose = Map.of("owner", readers.nameOf(leaked.owner()));
        readers.administrators(leaked.organization(), leaked.owner())
                .forEach(reader -> tell(reader, "member-api-secret-leaked", whose, leaked, secret));
    }

    private void tell(
            Account reader, String template, Map<String, String> whose, ApiSecretLeaked leaked, ApiSecret secret) {
        Map<String, String> parameters = new HashMap<>(whose);
        parameters.put("name", reader.fullName());
        parameters.put("keyName", leaked.name());
        parameters.put("secretValue", CredentialKind.API_SECRET.prefix() + "…" + secret.lastFour());
        parameters.put("time", reader.inWords(leaked.at()));
        parameters.put("foundAt", leaked.finding().foundAt());
        parameters.put("finderSays", leaked.finding().note());
        parameters.put(
                "lastUsed",
                Optional.ofNullable(secret.lastUsedAt()).map(reader::inWords).orElse("never"));
        parameters.put(
                "lastUsedFrom",
                Optional.ofNullable(secret.lastUsedAddress())
                        .map(address -> address.value())
                        .orElse(""));
        outbox.enqueue(new OutgoingMail(reader.email(), reader.language(), template, parameters, null));
    }
}
