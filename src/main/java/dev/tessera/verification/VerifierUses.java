package dev.tessera.verification;

import dev.tessera.kernel.VerifierId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers when verifiers last asked, to the second, and writes it in batches. */
@Component
class VerifierUses {

    private static final Duration GRAIN = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;
    private final ConcurrentMap<VerifierId, Instant> last = new ConcurrentHashMap<>();

    VerifierUses(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void note(VerifierId verifier, Instant now) {
        Instant known = last.get(verifier);
        if (known == null || known.plus(GRAIN).isBefore(now)) {
            last.put(verifier, now);
        }
    }

    /** Writes what was noted; what fails to be written is kept. */
    void flush() {
        Map<VerifierId, Instant> due = Map.copyOf(last);
        if (due.isEmpty()) {
            return;
        }
        List<Object[]> rows = due.entrySet().stream()
                .map(use -> new Object[] {
                    use.getValue().atOffset(ZoneOffset.UTC), use.getKey().value()
                })
                .toList();
        jdbc.batchUpdate("update verifier set last_used_at = ? where id = ?", rows);
        due.forEach(last::remove);
    }
}
