package dev.tessera.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The two databases Tessera runs on. Every application context gets a database of its own. */
public final class Databases {

    private static final String URL = "spring.datasource.url";

    private Databases() {}

    /** H2 in memory. */
    static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String configured = context.getEnvironment().getRequiredProperty(URL);
            String options = configured.substring(configured.indexOf(';'));
            use(context.getEnvironment(), "jdbc:h2:mem:" + UUID.randomUUID() + options + ";DB_CLOSE_DELAY=-1");
        }
    }

    /** PostgreSQL, started once. */
    static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context.getEnvironment(), freshPostgresUrl());
        }
    }

    /** The JDBC URL of a new, empty PostgreSQL database, for tests that start the application in another process. */
    public static String freshPostgresUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection =
                        PostgresServer.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made", e);
        }
        return PostgresServer.RUNNING.getJdbcUrl("postgres", name);
    }

    private static void use(ConfigurableEnvironment environment, String url) {
        environment.getPropertySources().addFirst(new MapPropertySource("test database", Map.of(URL, url)));
    }

    private static final class PostgresServer {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
