package dev.tessera.mail;

import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells when the jobs that run once per cluster last ran. The daily and hourly ones share one clockwork. */
@Component
class JobHealth implements HealthSource {

    private static final Duration OVERDUE = Duration.ofHours(26);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobHealth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<HealthFinding> look() {
        Optional<Instant> last = jdbc.sql("select locked_at from shedlock order by locked_at desc limit 1")
                .query(LocalDateTime.class)
                .optional()
                .map(utc -> utc.toInstant(ZoneOffset.UTC));
        if (last.isEmpty()) {
            return List.of(HealthFinding.good("jobs", "none"));
        }
        boolean late = last.get().plus(OVERDUE).isBefore(clock.instant());
        return List.of(
                late ? HealthFinding.bad("jobs", "late", last.get()) : HealthFinding.good("jobs", "ran", last.get()));
    }
}
