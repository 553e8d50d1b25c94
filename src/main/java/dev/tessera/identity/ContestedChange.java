package dev.tessera.identity;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a change in a transaction of its own. Where another was faster to take the same name or address, or to change the
 * same account, it is tried once more: what could not be seen the first time is in plain sight then.
 */
@Component
class ContestedChange {

    private static final Logger log = LoggerFactory.getLogger(ContestedChange.class);

    private final TransactionTemplate transaction;

    ContestedChange(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T make(Supplier<T> change) {
        try {
            return once(change);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException outrun) {
            log.debug("Another change was faster; this one is tried again", outrun);
            return once(change);
        }
    }

    private <T> T once(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.get()));
    }
}
