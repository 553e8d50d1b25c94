package dev.tessera.tokens.leaks.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import dev.tessera.tokens.leaks.LeaksModule;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = LeaksEndpointTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
@OnH2
class LeaksEndpointTest {

    private static final String POST = "POST /api/v6/leaks HTTP/1.1\nContent-Type: application/json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecureRandom random = new SecureRandom();
    private final CredentialValue token = CredentialValue.generate(CredentialKind.APP_TOKEN, random);

    @LocalServerPort
    int port;

    @Autowired
    MutableClock clock;

    @Autowired
    Keeper keeper;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connectAsIfLongAfterwards() {
        http = new RawHttp(port);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void anybodyHandsInAFindAndIsToldWhatBecameOfItWithoutTheValue() throws IOException {
        Reply reply = http.send(
                POST,
                "{\"text\":\"export KEY=" + token.reveal() + "\",\"url\":\"https://code.example.com/x?k="
                        + token.reveal() + "\",\"note\":\"hello\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply))
                .isEqualTo("{\"found\":[{\"kind\":\"APP_TOKEN\",\"value\":\"" + token
                        + "\",\"outcome\":\"REVOKED\"}],\"more\":false}");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(keeper.last())
                .isEqualTo(new Finding(
                        "https://code.example.com/x?k=" + token,
                        "hello",
                        keeper.last().finder()));
        assertThat(keeper.last().finder().value()).isEqualTo("127.0.0.1");
    }

    @Test
    void aTextWithoutOursIsAnsweredAllTheSame() throws IOException {
        Reply reply = http.send(POST, "{\"text\":\"AKIA…\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply)).isEqualTo("{\"found\":[],\"more\":false}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | 422 | "pointer":"/text","code":"MISSING"
            {"text":"  "}                       | 422 | "pointer":"/text","code":"MISSING"
            {"text":"x","url":LONG}             | 422 | "pointer":"/url","code":"TOO_LONG"
            {"text":"x","note":LONG}            | 422 | "pointer":"/note","code":"TOO_LONG"
            {"text":["TOKEN"]}                  | 400 | "pointer":"/text","code":"WRONG_TYPE"
            {"tekst":"TOKEN"}                   | 400 | "pointer":"/tekst","code":"UNKNOWN_FIELD"
            TOKEN                               | 400 | "code":"MALFORMED_BODY"
            """)
    void saysWhatIsWrongAndNeverQuotesACredential(String body, int status, String expected) throws IOException {
        Reply reply = http.send(
                POST, body.replace("LONG", "\"" + "u".repeat(501) + "\"").replace("TOKEN", token.reveal()));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).contains(expected).doesNotContain(token.reveal());
    }

    @Test
    void takesNoMoreThanItCanRead() throws IOException {
        assertThat(http.send(POST, "{\"text\":\"" + "x".repeat(65_536) + "\"}").status())
                .isEqualTo(413);
        assertThat(http.send("POST /api/v6/leaks HTTP/1.1\nContent-Type: text/plain", token.reveal())
                        .status())
                .isEqualTo(415);
    }

    @Test
    void tellsAnAddressThatHandsInTooMuchWhenToComeBack() throws IOException {
        Reply reply = http.send(POST, "{\"text\":\"x\"}");
        for (int i = 0; i < 30 && reply.status() == 200; i++) {
            reply = http.send(POST, "{\"text\":\"x\"}");
        }

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 30);
        assertThat(reply.body()).contains("\"code\":\"RATE_LIMITED\"");
    }

    @Test
    void tellsScannersWhatToLookForAndWhereToReportIt() throws IOException {
        Reply reply = http.send("GET /api/v6/leaks/formats HTTP/1.1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        JsonNode formats = JSON.readTree(json(reply));
        assertThat(formats.get("reportUrl").asString()).isEqualTo("https://tessera.example/api/v6/leaks");
        assertThat(formats.get("reportPage").asString()).isEqualTo("https://tessera.example/leaks");
        assertThat(formats.get("formats")).hasSize(CredentialKind.values().length);
    }

    /** As a scanner would, which knows nothing but the document. */
    @ParameterizedTest
    @EnumSource
    void aScannerThatGoesByTheDocumentTellsRealValuesFromOthers(CredentialKind kind) throws IOException {
        JsonNode format = format(kind);

        for (int i = 0; i < 200; i++) {
            assertThat(recognises(format, CredentialValue.generate(kind, random).reveal()))
                    .isTrue();
        }
        String value = CredentialValue.generate(kind, random).reveal();
        assertThat(recognises(
                        format, value.substring(0, 10) + (value.charAt(10) == 'a' ? 'b' : 'a') + value.substring(11)))
                .isFalse();
        String example = format.get("example").asString();
        assertThat(example)
                .matches(format.get("regex").asString())
                .startsWith(format.get("prefix").asString());
        assertThat(recognises(format, example)).isFalse();
    }

    private JsonNode format(CredentialKind kind) throws IOException {
        return JSON.readTree(json(http.send("GET /api/v6/leaks/formats HTTP/1.1")))
                .get("formats")
                .valueStream()
                .filter(format -> format.get("kind").asString().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The document alone, without the sizes of the chunks that it came in. */
    private static String json(Reply reply) {
        return reply.body().substring(reply.body().indexOf('{'), reply.body().lastIndexOf('}') + 1);
    }

    private static boolean recognises(JsonNode format, String text) {
        if (!text.matches(format.get("regex").asString())
                || text.length() != format.get("length").asInt()) {
            return false;
        }
        JsonNode checksum = format.get("checksum");
        String alphabet = checksum.get("alphabet").asString();
        int at = text.length() - checksum.get("length").asInt();
        CRC32 crc = new CRC32();
        crc.update(text.substring(0, at).getBytes(US_ASCII));
        BigInteger told = BigInteger.ZERO;
        for (char digit : text.substring(at).toCharArray()) {
            told = told.multiply(BigInteger.valueOf(alphabet.length()))
                    .add(BigInteger.valueOf(alphabet.indexOf(digit)));
        }
        return told.equals(BigInteger.valueOf(crc.getValue()));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @Import({LeaksModule.class, LeaksEndpoint.class, FormatsEndpoint.class, LeakRoutes.class, Keeper.class})
    @ComponentScan(
            basePackages = "dev.tessera.web",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    static class Application {

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://tessera.example"));
        }
    }

    /** Keeps app tokens, and remembers what was said of the last one. */
    static class Keeper implements LeakedCredentials {

        private @Nullable Finding last;

        Finding last() {
            return Optional.ofNullable(last).orElseThrow();
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.APP_TOKEN;
        }

        @Override
        public LeakOutcome handIn(CredentialValue value, Finding finding) {
            last = finding;
            return LeakOutcome.REVOKED;
        }
    }
}
