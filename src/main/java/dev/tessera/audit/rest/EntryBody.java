package dev.tessera.audit.rest;

import dev.tessera.audit.LoggedEntry;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as programs see it; what is unknown is null.
 *
 * @param hash the entry's SHA-256 in hexadecimal, which the next entry carries as its {@code previousHash}
 */
record EntryBody(
        long number,
        Instant at,
        String action,
        Outcome outcome,
        @Nullable UUID person,
        String target,
        @Nullable String address,
        List<String> factors,
        Map<String, String> details,
        @Nullable UUID session,
        @Nullable UUID token,
        String hash,
        String previousHash) {

    static EntryBody of(LoggedEntry entry) {
        UserId person = entry.actor();
        SessionId session = entry.session();
        TokenId token = entry.token();
        return new EntryBody(
                entry.number(),
                entry.at(),
                entry.action(),
                entry.outcome(),
                person == null ? null : person.value(),
                entry.target(),
                entry.address().equals(ClientAddress.NONE.value()) ? null : entry.address(),
                entry.factors(),
                entry.details(),
                session == null ? null : session.value(),
                token == null ? null : token.value(),
                entry.hash(),
                entry.previousHash());
    }
}
