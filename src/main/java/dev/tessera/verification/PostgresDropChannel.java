package dev.tessera.verification;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Announces drops by {@code pg_notify}, which PostgreSQL delivers with the commit. */
class PostgresDropChannel implements DropChannel {

    static final String NAME = "tessera_verification";

    private final JdbcTemplate jdbc;

    PostgresDropChannel(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    static boolean suits(JdbcConnectionDetails database) {
        return database.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    @Override
    public void announce(Drop drop) {
        jdbc.query("select pg_notify(?, ?)", row -> {}, NAME, drop.toString());
    }
}
