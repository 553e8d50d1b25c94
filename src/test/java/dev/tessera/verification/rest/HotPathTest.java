package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.TestWorld;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.Verifiers;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Server
@OnH2
class HotPathTest {

    private static final String VERIFY = "POST /api/v6/verify HTTP/1.1\nContent-Type: application/json\n";
    private static final String INTROSPECT =
            "POST /oauth2/introspect HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n";

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    MutableClock clock;

    @Autowired
    Verifiers verifiers;

    private String login = "";
    private String basic = "";
    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void register() {
        http = new RawHttp(port);
        Created verifier = (Created) verifiers.create(TestWorld.operator(clock), "Gateway");
        login = verifier.verifier().id() + ":" + verifier.secret().reveal();
        basic = "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    }

    @Test
    void verifiesAGoodToken() throws IOException {
        Stored token = tokens.stored("DEVELOPER", MutableClock.START.plusSeconds(3600));
        Reply reply = verify("{\"token\":\"" + token.value().reveal() + "\",\"apiVersion\":6,\"ip\":\"192.0.2.1\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        String username = "ada" + token.owner().toString().substring(24);
        assertThat(reply.body())
                .isEqualTo("{\"active\":true,\"code\":\"VALID\",\"kind\":\"APP_TOKEN\","
                        + "\"token\":{\"id\":\"" + token.id() + "\",\"name\":\"Billing\"},"
                        + "\"user\":{\"id\":\"" + token.owner() + "\",\"username\":\"" + username
                        + "\",\"fullName\":\"Ada Lovelace\"},"
                        + "\"organization\":{\"id\":\"" + token.organization()
                        + "\",\"name\":\"Analytical Engines\"},"
                        + "\"permissions\":[\"USE_API\",\"VIEW_OWN_TOKENS\",\"MANAGE_OWN_TOKENS\",\"MANAGE_OWN_API_KEYS\",\"VIEW_ORGANIZATION\"],"
                        + "\"expiresAt\":\"2026-03-02T10:30:00.123456Z\"}");
    }

    @Test
    void saysWhyATokenIsNotGood() throws IOException {
        Stored token = tokens.stored();
        tokens.revoke(token);
        Reply reply = verify("{\"appToken\":\"" + token.value().reveal() + "\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"active\":false,\"code\":\"REVOKED\"}");
        assertThat(verify("{\"token\":\"junk\"}").body()).isEqualTo("{\"active\":false,\"code\":\"MALFORMED\"}");
    }

    @Test
    void introspectsAsTheStandardSays() throws IOException {
        Stored token = tokens.stored("DEVELOPER", MutableClock.START.plusSeconds(3600));
        Reply reply =
                introspect("token_type_hint=access_token&token=" + token.value().reveal());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.body())
                .isEqualTo(
                        "{\"active\":true,\"scope\":\"USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION\",\"username\":\"ada"
                                + token.owner().toString().substring(24)
                                + "\",\"token_type\":\"Bearer\",\"exp\":1772447400,"
                                + "\"iat\":1772443800,\"sub\":\"" + token.owner()
                                + "\",\"iss\":\"https://tessera.example\"}");
    }

    @Test
    void tellsNothingOfAnInactiveToken() throws IOException {
        Stored token = tokens.stored();
        tokens.revoke(token);
        assertThat(introspect("token=" + token.value().reveal()).body()).isEqualTo("{\"active\":false}");
        assertThat(introspect("token=junk").body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void turnsStrangersAwayBeforeItReadsWhatTheyAsk() throws IOException {
        Reply none = http.send(VERIFY.strip(), "not even JSON");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(none.header("Content-Type")).isEqualTo("application/problem+json");
        Reply wrong = http.send(INTROSPECT + basic.substring(0, basic.length() - 6) + "AAAA==", "token=x");
        assertThat(wrong.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"token\":1}x",
                "{\"token\":{}}",
                "{\"token\":\"a\"} {}",
                "{\"token\":\"a\",\"appToken\":\"b\"}",
                "{\"token\":\"a\",\"token\":\"b\"}",
                "{\"token\":\"a\",\"ip\":\"0123456789012345678901234567890123456789012345\"}"
            })
    void refusesWhatItCannotUnderstand(String body) throws IOException {
        Reply reply = verify(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
                .endsWith("\",\"code\":\"BAD_REQUEST\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=", "token=a&token=b", "other=a", "token=%zz"})
    void refusesAFormWithoutTheOneToken(String body) throws IOException {
        assertThat(introspect(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=a", "x=1&App_Token=a", "%74oken=a", "q=tessp_a", "x=%zz"})
    void refusesACredentialInTheQueryString(String query) throws IOException {
        String head = VERIFY.replace("/verify ", "/verify?" + query + " ") + basic;
        assertThat(http.send(head, "{\"token\":\"a\"}").status()).isEqualTo(400);
    }

    @Test
    void acceptsTheSameValueInBothFields() throws IOException {
        String value = tokens.stored().value().reveal();
        assertThat(verify("{\"token\":\"" + value + "\",\"appToken\":\"" + value + "\"}")
                        .body())
                .startsWith("{\"active\":true,");
    }

    @Test
    void refusesABodyThatIsTooLong() throws IOException {
        assertThat(verify("{\"token\":\"" + "a".repeat(8192) + "\"}").status()).isEqualTo(413);
        String chunked = VERIFY + basic + "\nTransfer-Encoding: chunked";
        String chunk = Integer.toHexString(9000) + "\r\n" + "a".repeat(9000) + "\r\n0\r\n\r\n";
        assertThat(http.sendAsIs(chunked, chunk).status()).isEqualTo(413);
    }

    @Test
    void namesTheMethodAndTheTypeThatItWants() throws IOException {
        Reply get = http.send("GET /api/v6/verify HTTP/1.1\n" + basic);
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("Allow")).isEqualTo("POST");
        Reply text = http.send("POST /api/v6/verify HTTP/1.1\nContent-Type: text/plain\n" + basic, "{}");
        assertThat(text.status()).isEqualTo(415);
    }

    @Test
    void letsAGatewayPassAGoodCredential() throws IOException {
        Stored token = tokens.stored();
        Reply reply = check("/gateway/check?permission=USE_API", token);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Tessera-User")).isEqualTo(token.owner().toString());
        assertThat(reply.header("X-Tessera-Organization"))
                .isEqualTo(token.organization().toString());
        assertThat(reply.header("X-Tessera-Token")).isEqualTo(token.id().toString());
        assertThat(reply.header("X-Tessera-Permissions"))
                .isEqualTo("USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION");
    }

    @Test
    void letsAGatewayPassNothingElse() throws IOException {
        Stored token = tokens.stored();
        assertThat(check("/gateway/check?permission=MANAGE_POLICIES", token).status())
                .isEqualTo(403);
        tokens.revoke(token);
        assertThat(check("/gateway/check", token).status()).isEqualTo(401);
        assertThat(http.send("GET /gateway/check HTTP/1.1\nX-Tessera-Verifier: " + login)
                        .status())
                .isEqualTo(401);
        assertThat(http.send("GET /gateway/check HTTP/1.1\napiToken: "
                                + tokens.stored().value().reveal())
                        .header("WWW-Authenticate"))
                .isEqualTo("X-Tessera-Verifier");
    }

    private Reply check(String target, Stored token) throws IOException {
        return http.send("GET " + target + " HTTP/1.1\nX-Tessera-Verifier: " + login + "\nAuthorization: Bearer "
                + token.value().reveal());
    }

    private Reply verify(String body) throws IOException {
        return http.send(VERIFY + basic, body);
    }

    private Reply introspect(String body) throws IOException {
        return http.send(INTROSPECT + basic, body);
    }
}
