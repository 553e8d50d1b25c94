package dev.tessera.verification.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.verification.RecordedUsage;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestTokens.Stored;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Server
@OnH2
class WhoAmITest {

    private static final String PATH = "/api/v6/authorization/whoami";

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    RecordedUsage usage;

    @Autowired
    JdbcClient jdbc;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void saysWhoAndHow() throws IOException {
        Stored token = tokens.stored();
        Reply reply = get(PATH, "Authorization: Bearer " + token.value().reveal());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.raw())
                .contains("\"id\":\"" + token.owner() + "\"")
                .contains("\"fullName\":\"Ada Lovelace\"")
                .contains("\"name\":\"Analytical Engines\"")
                .contains("\"kind\":\"APP_TOKEN\"")
                .contains("\"value\":\"tessp_…" + token.value().lastFour() + "\"")
                .contains("\"expiresAt\":null")
                .contains(
                        "\"permissions\":[\"USE_API\",\"VIEW_OWN_TOKENS\",\"MANAGE_OWN_TOKENS\",\"MANAGE_OWN_API_KEYS\",\"VIEW_ORGANIZATION\"]")
                .doesNotContain(token.value().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: bearer ", "apiToken: ", "APITOKEN: ", "appToken: ", "accessToken: "})
    void takesTheCredentialFromAnyHeader(String header) throws IOException {
        assertThat(get(PATH, header + tokens.stored().value().reveal()).status())
                .isEqualTo(200);
    }

    @Test
    void takesTheCredentialFromTheBody() throws IOException {
        Reply reply = http.send(
                "GET " + PATH + " HTTP/1.1\nContent-Type: application/json",
                "{\"appToken\":\"" + tokens.stored().value().reveal() + "\"}");
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/authorization/whoami",
                "/api/v4.0/authorization/whoami",
                "/Api/V5/Authorization/WhoAmI",
                "/API/v2/AUTHORIZATION/WHOAMI"
            })
    void answersUnderEveryVersionInAnyCase(String path) throws IOException {
        assertThat(get(path, "apiToken: " + tokens.stored().value().reveal()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v7/authorization/whoami", "/api/v4.1/authorization/whoami", "/api", "/API/v6/nothing"})
    void tellsOnlyACallerThatAnAddressLeadsNowhere(String path) throws IOException {
        Reply stranger = get(path, "Accept: */*");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("Content-Type")).isEqualTo("application/problem+json");
        Reply known = get(path, "apiToken: " + tokens.stored().value().reveal());
        assertThat(known.status()).isEqualTo(404);
        assertThat(known.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(known.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void keepsTheInstancesInnardsShut() throws IOException {
        assertThat(get("/actuator/env", "Accept: */*").status()).isEqualTo(401);
        assertThat(get("/actuator/env", "apiToken: " + tokens.stored().value().reveal())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsWhenTheTokenExpiresWhateverElseItAnswers() throws IOException {
        String expiring = tokens.stored("DEVELOPER", MutableClock.START.plusSeconds(3600))
                .value()
                .reveal();
        assertThat(get(PATH, "apiToken: " + expiring).header("Tessera-Token-Expires"))
                .isEqualTo("2026-03-02T10:30:00Z");
        assertThat(get("/api/v6/nothing", "apiToken: " + expiring).header("Tessera-Token-Expires"))
                .isEqualTo("2026-03-02T10:30:00Z");
        assertThat(get(PATH, "apiToken: " + tokens.stored().value().reveal()).header("Tessera-Token-Expires"))
                .isEmpty();
    }

    @Test
    void asksForACredentialWhereThereIsNone() throws IOException {
        Reply reply = get(PATH, "Authorization: Basic YTpi");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Tessera\"");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws IOException {
        Stored token = tokens.stored();
        jdbc.sql("update app_token set enabled = false where id = ?")
                .param(token.id().value())
                .update();
        Reply reply = get(PATH, "Authorization: Bearer " + token.value().reveal());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer error=\"invalid_token\", error_description="
                                + "\"This token is switched off or paused. Switch it on or resume it under Settings > API tokens.\"");
        assertThat(reply.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"This token is switched off or paused."
                                + " Switch it on or resume it under Settings → API tokens.\",\"code\":\"DISABLED\"}");
    }

    @Test
    void refusesTwoDifferentCredentialsAndAcceptsTheSameTwice() throws IOException {
        String one = tokens.stored().value().reveal();
        String other = tokens.stored().value().reveal();
        assertThat(get(PATH, "apiToken: " + one + "\nAuthorization: Bearer " + other)
                        .status())
                .isEqualTo(400);
        assertThat(get(PATH, "apiToken: " + one + "\napiToken: " + other).status())
                .isEqualTo(400);
        assertThat(get(PATH, "apiToken: " + one + "\nAuthorization: Bearer " + one)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesACredentialInTheQueryString() throws IOException {
        String value = tokens.stored().value().reveal();
        assertThat(get(PATH + "?appToken=" + value, "apiToken: " + value).status())
                .isEqualTo(400);
    }

    @Test
    void countsAsAUse() throws IOException {
        Stored token = tokens.stored();
        get(PATH, "apiToken: " + token.value().reveal());
        Awaitility.await().until(() -> usage.countOf(token.id()) == 1);
    }

    @Test
    void letsAnybodySeeThatItIsHealthy() throws IOException {
        assertThat(get("/actuator/health", "Accept: */*").status()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness", "Accept: */*").status()).isEqualTo(200);
    }

    private Reply get(String path, String header) throws IOException {
        return http.send("GET " + path + " HTTP/1.1\n" + header);
    }
}
