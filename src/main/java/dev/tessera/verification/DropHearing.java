package dev.tessera.verification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Listens to the other nodes on a connection of its own, until it is ended.
 *
 * <p>While that connection is not there the node is deaf and keeps nothing in memory; on every new one it starts from
 * nothing, since what was said in between is lost.
 */
final class DropHearing implements Runnable {

    /** By which the connection is known in {@code pg_stat_activity}. */
    static final String APPLICATION_NAME = "tessera-verification-drops";

    private static final Logger LOG = LoggerFactory.getLogger(DropHearing.class);
    private static final int SILENCE_MILLIS = 1_000;
    private static final int ANSWER_SECONDS = 1;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Drops drops;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;

    DropHearing(JdbcConnectionDetails database, Drops drops) {
        this.database = database;
        this.drops = drops;
    }

    void end() {
        ended.countDown();
    }

    @Override
    public void run() {
        while (goesOn()) {
            try {
                listen();
            } catch (SQLException e) {
                LOG.warn("Verification cannot hear other nodes and asks the database each time: {}", e.getMessage());
            } finally {
                drops.deafen();
            }
            pause();
        }
    }

    private boolean goesOn() {
        return ended.getCount() > 0;
    }

    private void listen() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), login());
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + PostgresDropChannel.NAME);
            drops.hear();
            pause = FIRST_PAUSE;
            while (goesOn()) {
                hearOn(connection);
            }
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("ApplicationName", APPLICATION_NAME);
        if (database.getUsername() != null) {
            login.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            login.setProperty("password", database.getPassword());
        }
        return login;
    }

    private void hearOn(Connection connection) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
        if (heard.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The connection is dead");
        }
        for (PGNotification notification : heard) {
            Drop.parse(notification.getParameter()).ifPresentOrElse(drops::drop, drops::dropEverything);
        }
    }

    private void pause() {
        try {
            if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
