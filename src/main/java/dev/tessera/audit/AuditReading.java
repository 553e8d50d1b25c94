package dev.tessera.audit;

import dev.tessera.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a log from its newest entry on. Each method throws an {@link org.springframework.security.access.AccessDeniedException}
 * if the log is not the actor's to read.
 */
@Service
@Transactional(readOnly = true)
public class AuditReading {

    private final AuditGate gate;
    private final AuditSearch search;
    private final AuditPeople people;

    AuditReading(AuditGate gate, AuditSearch search, AuditPeople people) {
        this.gate = gate;
        this.search = search;
        this.people = people;
    }

    /**
     * The next entries.
     *
     * @param behind where the reader stands; null for the newest entry
     */
    public List<LoggedEntry> page(
            Actor actor, AuditScope scope, AuditFilter filter, @Nullable AuditMark behind, int limit) {
        return search.page(gate.enter(actor, scope), filter, behind, limit);
    }

    /** One entry by its number. */
    public Optional<LoggedEntry> find(Actor actor, AuditScope scope, long number) {
        return search.find(gate.enter(actor, scope), number).stream().findAny();
    }

    /** Those who ever acted in the log, by name; one page of them. */
    public List<AuditPerson> people(Actor actor, AuditScope scope, String text, int offset, int limit) {
        return people.find(gate.enter(actor, scope), text, offset, limit);
    }
}
