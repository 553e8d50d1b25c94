package dev.tessera.verification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what is in use fresh in memory, so that their time to live makes no request wait. */
@Component
class Refresh {

    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

    private final List<SnapshotCache<?, ?>> snapshots;
    private final VerifierDirectory verifiers;

    Refresh(List<SnapshotCache<?, ?>> snapshots, VerifierDirectory verifiers) {
        this.snapshots = snapshots;
        this.verifiers = verifiers;
    }

    /** What could not be read anew lives to its end, and no longer. */
    @Scheduled(fixedDelay = 3_000)
    void refresh() {
        try {
            verifiers.refresh();
            snapshots.forEach(SnapshotCache::refresh);
        } catch (VerificationUnavailable e) {
            LOG.warn("What is cached could not be read anew: {}", e.getMessage());
        }
    }
}
