package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.TestWorld;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.Verifiers;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

@Server
@OnPostgres
class DatabaseGoneTest {

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    MutableClock clock;

    @Autowired
    Verifiers verifiers;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void failsClosedWhileTheDatabaseIsGoneAndRecoversByItself() throws Exception {
        Stored token = tokens.stored();
        Created verifier = (Created) verifiers.create(TestWorld.operator(clock), "Gateway");
        await().until(() -> verify(verifier, token).status() == 200);
        assertThat(whoAmI(token).status()).isEqualTo(200);

        allowConnections(false);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> verify(verifier, token).status() == 503);
        Reply reply = whoAmI(token);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("2");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");

        allowConnections(true);
        await().until(() -> verify(verifier, token).status() == 200);
        assertThat(whoAmI(token).status()).isEqualTo(200);
    }

    /** What a database server that goes down does to its clients: it ends their connections and takes no new ones. */
    private void allowConnections(boolean allowed) throws SQLException {
        String url = database.getJdbcUrl();
        String name = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
        try (Connection admin = DriverManager.getConnection(url.replace("/" + name, "/postgres"));
                Statement statement = admin.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    private Reply verify(Created verifier, Stored token) throws IOException {
        String login = verifier.verifier().id() + ":" + verifier.secret().reveal();
        return new RawHttp(port)
                .send(
                        "POST /api/v6/verify HTTP/1.1\nContent-Type: application/json\nAuthorization: Basic "
                                + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)),
                        "{\"token\":\"" + token.value().reveal() + "\"}");
    }

    private Reply whoAmI(Stored token) throws IOException {
        return new RawHttp(port)
                .send("GET /api/v6/authorization/whoami HTTP/1.1\nAuthorization: Bearer "
                        + token.value().reveal());
    }
}
