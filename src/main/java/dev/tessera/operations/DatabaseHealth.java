package dev.tessera.operations;

import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whether the database answers, how quickly, and, for the embedded one, how much room its disk has. */
@Component
class DatabaseHealth implements HealthSource {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int ANSWER_SECONDS = 5;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long SCARCE = 2048;
    private static final long NEARLY_FULL = 256;
    private static final String EMBEDDED = "jdbc:h2:file:";

    private final DataSource database;
    private final Path data;

    DatabaseHealth(DataSource database, @Value("${tessera.data}") Path data) {
        this.database = database;
        this.data = data;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<HealthFinding> look() {
        List<HealthFinding> findings = new ArrayList<>();
        long began = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            boolean answers = connection.isValid(ANSWER_SECONDS);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            findings.add(answers ? answering(connection.getMetaData(), took) : HealthFinding.bad("database", "gone"));
            if (connection.getMetaData().getURL().startsWith(EMBEDDED)) {
                findings.add(disk());
            }
        } catch (SQLException | IOException failure) {
            findings.add(HealthFinding.bad("database", "gone"));
        }
        return findings;
    }

    private static HealthFinding answering(DatabaseMetaData metaData, Duration took) throws SQLException {
        String name = metaData.getDatabaseProductName();
        String version = metaData.getDatabaseProductVersion().split(" ", 2)[0];
        return took.compareTo(SLOW) < 0
                ? HealthFinding.good("database", "answers", name, version, Math.max(1, took.toMillis()))
                : HealthFinding.watch("database", "slow", name, version, Math.max(1, took.toMillis()));
    }

    private HealthFinding disk() throws IOException {
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        if (free < NEARLY_FULL) {
            return HealthFinding.bad("database", "disk-full", free);
        }
        return free < SCARCE
                ? HealthFinding.watch("database", "disk-scarce", free)
                : HealthFinding.good("database", "disk", free);
    }
}
