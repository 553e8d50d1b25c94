package dev.tessera.audit;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the database. All fields are plain, so that one that was tampered with can still be read.
 *
 * @param occurredAt in whole microseconds, as the database keeps it
 */
record AuditEntry(
        UUID chain,
        long position,
        Instant occurredAt,
        String action,
        String outcome,
        @Nullable UUID actor,
        @Nullable UUID organization,
        String target,
        String address,
        String factors,
        String details,
        @Nullable UUID session,
        @Nullable UUID token,
        LinkHash previous) {

    /** The entry that comes next in a chain. */
    static AuditEntry next(AuditChain chain, ChainHead head, AuditFacts facts, Instant now) {
        return new AuditEntry(
                chain.id(),
                head.position() + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                facts.action(),
                facts.outcome().name(),
                facts.actor() == null ? null : facts.actor().value(),
                facts.organization() == null ? null : facts.organization().value(),
                facts.target(),
                facts.address().value(),
                facts.factors().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                AuditDetails.json(facts.details()),
                facts.session() == null ? null : facts.session().value(),
                facts.token() == null ? null : facts.token().value(),
                head.hash());
    }

    /** The entry as readers get it. An outcome that stands for nothing, which only tampering leaves, reads as refused. */
    LoggedEntry logged(LinkHash hash) {
        return new LoggedEntry(
                position,
                occurredAt,
                action,
                outcome.equals(Outcome.DONE.name()) ? Outcome.DONE : Outcome.REFUSED,
                actor == null ? null : new UserId(actor),
                organization == null ? null : new OrganizationId(organization),
                target,
                address,
                factors.isEmpty() ? List.of() : List.of(factors.split(",")),
                AuditDetails.parse(details),
                session == null ? null : new SessionId(session),
                token == null ? null : new TokenId(token),
                hash.hex(),
                previous.hex());
    }

    /**
     * SHA-256 over every field. Changing the order or the encoding breaks every chain that exists. Session and token came later:
     * an entry without either is hashed as it was before.
     */
    LinkHash hash() {
        CanonicalDigest digest = new CanonicalDigest()
                .add(chain)
                .add(position)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt))
                .add(action)
                .add(outcome)
                .add(actor)
                .add(organization)
                .add(target)
                .add(address)
                .add(factors)
                .add(details)
                .add(previous.bytes());
        return (session == null && token == null ? digest : digest.add(session).add(token)).finish();
    }
}
