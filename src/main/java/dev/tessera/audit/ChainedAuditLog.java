package dev.tessera.audit;

import dev.tessera.audit.AuditEntries.StoredEntry;
import dev.tessera.audit.BrokenLink.Fault;
import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainProgress.Whole;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks a chain and compares every hash. */
@Service
class ChainedAuditLog implements AuditLog {

    private static final int PAGE = 500;

    private final AuditEntries entries;

    ChainedAuditLog(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainProgress verify(AuditChain chain) {
        return walk(chain, start(chain), Long.MAX_VALUE);
    }

    /** Where a verification in steps begins. */
    @Transactional(readOnly = true)
    Checking begin(AuditChain chain) {
        return start(chain);
    }

    /** Goes on, until about so many more entries are checked. The last step compares the chain's end as it is by then. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ChainProgress goOn(AuditChain chain, Checking from, long most) {
        return walk(chain, from, most);
    }

    private Checking start(AuditChain chain) {
        long known = entries.head(chain).orElse(ChainHead.EMPTY).position();
        return new Checking(ChainHead.EMPTY.position(), ChainHead.EMPTY.hash().hex(), known);
    }

    private ChainProgress walk(AuditChain chain, Checking from, long most) {
        ChainHead checked = new ChainHead(from.checked(), new LinkHash(from.hash()));
        List<StoredEntry> page;
        do {
            if (checked.position() - from.checked() >= most) {
                return new Checking(checked.position(), checked.hash().hex(), from.entries());
            }
            page = entries.after(chain, checked.position(), PAGE);
            for (StoredEntry stored : page) {
                Optional<BrokenLink> broken = compare(chain, checked, stored);
                if (broken.isPresent()) {
                    return new Broken(broken.get());
                }
                checked = new ChainHead(stored.entry().position(), stored.hash());
            }
        } while (page.size() == PAGE);
        return end(chain, checked);
    }

    private static Optional<BrokenLink> compare(AuditChain chain, ChainHead before, StoredEntry stored) {
        AuditEntry entry = stored.entry();
        long expected = before.position() + 1;
        if (entry.position() != expected) {
            return Optional.of(new BrokenLink(chain, expected, Fault.MISSING));
        }
        if (!entry.hash().equals(stored.hash())) {
            return Optional.of(new BrokenLink(chain, expected, Fault.ALTERED));
        }
        if (!entry.previous().equals(before.hash())) {
            return Optional.of(new BrokenLink(chain, expected, Fault.UNLINKED));
        }
        return Optional.empty();
    }

    private ChainProgress end(AuditChain chain, ChainHead checked) {
        ChainHead end = entries.head(chain).orElse(ChainHead.EMPTY);
        if (checked.position() < end.position()) {
            return new Broken(new BrokenLink(chain, checked.position() + 1, Fault.MISSING));
        }
        if (checked.position() > end.position()) {
            return new Broken(new BrokenLink(chain, end.position() + 1, Fault.UNEXPECTED));
        }
        boolean same = checked.hash().equals(end.hash());
        return same ? new Whole(checked.position()) : new Broken(new BrokenLink(chain, end.position(), Fault.ALTERED));
    }
}
