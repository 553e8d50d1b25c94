package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.VerifierId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers when verifiers last asked, to the second, and with which of their secrets, and writes it in batches. */
@Component
class VerifierUses {

    private static final Duration GRAIN = Duration.ofSeconds(1);

    private static final String PRESENT = "update verifier set last_used_at = ? where id = ? and secret_hash = ?"
            + " and (last_used_at is null or last_used_at < ?)";

    // What was noted before the rotation says nothing of who has yet to take the new secret.
    private static final String OLD = "update verifier set old_last_used_at = ? where id = ? and old_secret_hash = ?"
            + " and old_replaced_at < ?";

    private final JdbcTemplate jdbc;
    private final ConcurrentMap<Use, Instant> last = new ConcurrentHashMap<>();

    VerifierUses(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void note(VerifierId verifier, CredentialHash secret, Instant now) {
        Use use = new Use(verifier, secret);
        Instant known = last.get(use);
        if (known == null || known.plus(GRAIN).isBefore(now)) {
            last.put(use, now);
        }
    }

    /** Writes what was noted; what fails to be written is kept. */
    void flush() {
        Map<Use, Instant> due = Map.copyOf(last);
        if (due.isEmpty()) {
            return;
        }
        write(due, PRESENT);
        write(due, OLD);
        due.forEach(last::remove);
    }

    private void write(Map<Use, Instant> due, String update) {
        List<Object[]> rows = due.entrySet().stream()
                .map(use -> parameters(use.getKey(), use.getValue().atOffset(ZoneOffset.UTC)))
                .toList();
        jdbc.batchUpdate(update, rows);
    }

    private static Object[] parameters(Use use, OffsetDateTime at) {
        return new Object[] {at, use.verifier().value(), use.secret().bytes(), at};
    }

    private record Use(VerifierId verifier, CredentialHash secret) {}
}
