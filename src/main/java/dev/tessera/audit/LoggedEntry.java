package dev.tessera.audit;

import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log, to be read. It is shown as it stands, whether or not it stands as it was written.
 *
 * @param number its place in the log, counted from 1
 * @param actor who acted; null for the instance itself and for strangers
 * @param target what it was done to, as {@code token:0197…}
 * @param address where the request came from; a dash where no request was in play
 * @param factors what the session had proved, by the names of the factors
 * @param details further facts, in the order of their names
 * @param session the browser session; null outside of any, and for entries that were written before this was recorded
 * @param token the token with which it was done; null if it was none
 * @param hash the entry's SHA-256 in hexadecimal
 * @param previousHash that of the entry before it
 */
public record LoggedEntry(
        long number,
        Instant at,
        String action,
        Outcome outcome,
        @Nullable UserId actor,
        @Nullable OrganizationId organization,
        String target,
        String address,
        List<String> factors,
        Map<String, String> details,
        @Nullable SessionId session,
        @Nullable TokenId token,
        String hash,
        String previousHash) {}
