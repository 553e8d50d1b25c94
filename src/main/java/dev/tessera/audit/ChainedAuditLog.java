package dev.tessera.audit;

import dev.tessera.audit.AuditEntries.StoredEntry;
import dev.tessera.audit.BrokenLink.Fault;
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
    public Optional<BrokenLink> verify(AuditChain chain) {
        ChainHead checked = ChainHead.EMPTY;
        List<StoredEntry> page;
        do {
            page = entries.after(chain, checked.position(), PAGE);
            for (StoredEntry stored : page) {
                Optional<BrokenLink> broken = compare(chain, checked, stored);
                if (broken.isPresent()) {
                    return broken;
                }
                checked = new ChainHead(stored.entry().position(), stored.hash());
            }
        } while (page.size() == PAGE);
        return compareEnd(chain, checked);
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

    private Optional<BrokenLink> compareEnd(AuditChain chain, ChainHead checked) {
        ChainHead end = entries.head(chain).orElse(ChainHead.EMPTY);
        if (checked.position() < end.position()) {
            return Optional.of(new BrokenLink(chain, checked.position() + 1, Fault.MISSING));
        }
        if (checked.position() > end.position()) {
            return Optional.of(new BrokenLink(chain, end.position() + 1, Fault.UNEXPECTED));
        }
        boolean same = checked.hash().equals(end.hash());
        return same ? Optional.empty() : Optional.of(new BrokenLink(chain, end.position(), Fault.ALTERED));
    }
}
