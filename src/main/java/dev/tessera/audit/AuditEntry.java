package dev.tessera.audit;

import dev.tessera.kernel.AuditFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
                head.hash());
    }

    /** SHA-256 over every field. Changing the order or the encoding breaks every chain that exists. */
    LinkHash hash() {
        return new CanonicalDigest()
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
                .add(previous.bytes())
                .finish();
    }
}
