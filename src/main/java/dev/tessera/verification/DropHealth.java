package dev.tessera.verification;

import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether this node hears the others, how many there are, and what it keeps in memory. */
@Component
class DropHealth implements HealthSource {

    private static final String LISTENING =
            "select count(*) from pg_stat_activity where application_name = ? and datname = current_database()";

    private final JdbcConnectionDetails database;
    private final Drops drops;
    private final JdbcClient jdbc;

    DropHealth(JdbcConnectionDetails database, Drops drops, JdbcClient jdbc) {
        this.database = database;
        this.drops = drops;
        this.jdbc = jdbc;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<HealthFinding> look() {
        List<HealthFinding> findings = new ArrayList<>();
        findings.add(HealthFinding.good("verification", "cache", drops.held()));
        if (!PostgresDropChannel.suits(database)) {
            findings.add(HealthFinding.good("verification", "alone"));
        } else if (drops.isDeaf()) {
            findings.add(HealthFinding.bad("verification", "deaf"));
        } else {
            findings.add(HealthFinding.good("verification", "hearing", listening()));
        }
        return findings;
    }

    private long listening() {
        return jdbc.sql(LISTENING)
                .param(DropHearing.APPLICATION_NAME)
                .query(Long.class)
                .single();
    }
}
