package dev.tessera.verification;

import jakarta.annotation.PreDestroy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes counted uses from time to time, and a last time when the node goes down. */
@Component
class UsageFlush {

    private static final Logger LOG = LoggerFactory.getLogger(UsageFlush.class);

    private final List<UsageCounter> usages;
    private final AskedPermissions askedPermissions;
    private final VerifierUses verifierUses;

    UsageFlush(List<UsageCounter> usages, AskedPermissions askedPermissions, VerifierUses verifierUses) {
        this.usages = usages;
        this.askedPermissions = askedPermissions;
        this.verifierUses = verifierUses;
    }

    @PreDestroy
    @Scheduled(
            initialDelayString = "${tessera.verification.flush-interval:5s}",
            fixedDelayString = "${tessera.verification.flush-interval:5s}")
    void flush() {
        try {
            usages.forEach(UsageCounter::flush);
            askedPermissions.flush();
            verifierUses.flush();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Uses could not be written and are kept for the next attempt: {}", e.getMessage());
        }
    }
}
