package dev.tessera.tokens.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Created;
import dev.tessera.tokens.calendar.CalendarLinks;
import dev.tessera.tokens.calendar.CalendarModule;
import java.io.IOException;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        classes = CalendarEndpointTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class CalendarEndpointTest {

    private final Actor actor =
            TestActors.member().organization(OrganizationId.next()).build();

    @LocalServerPort
    int port;

    @Autowired
    AppTokens tokens;

    @Autowired
    CalendarLinks links;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    MutableClock clock;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void haveAToken() {
        clock.set(MutableClock.START);
        http = new RawHttp(port);
        OrganizationId organization = actor.affiliation().orElseThrow();
        neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);
        tokens.create(actor, NewAppToken.unlimited("Nightly reports", Validity.DEFAULT));
    }

    @Test
    void anyCalendarAppReadsItAndNobodyOnTheWayKeepsIt(CapturedOutput output) throws IOException {
        String secret = made();

        Reply reply = get(secret, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).contains("private");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("SUMMARY:Nightly reports expires\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain(secret);
        assertThat(output.getAll()).doesNotContain(secret);
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws IOException {
        String secret = made();
        String tag = get(secret, "").header("ETag");

        Reply again = get(secret, "\nIf-None-Match: " + tag);

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        tokens.create(actor, NewAppToken.unlimited("Another", Validity.DEFAULT));
        assertThat(get(secret, "\nIf-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void answersAHeadWithTheHeadersAlone() throws IOException {
        Reply reply = http.send("HEAD /calendar/" + made() + ".ics HTTP/1.1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isNotEmpty();
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tessc_00000000000000000000000000000000000000"})
    void anythingElseIsNotFound(String secret) throws IOException {
        Reply wrong = get(secret, "");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongSecretAndAnEndedLinkLookTheSame() throws IOException {
        String ended = made();
        links.switchOff(actor);
        String wrong = CredentialValue.generate(CredentialKind.CALENDAR_SECRET, new SecureRandom())
                .reveal();

        Reply first = get(ended, "");
        Reply second = get(wrong, "");

        assertThat(first.status()).isEqualTo(404);
        assertThat(first.body()).isEqualTo(second.body()).contains("no calendar at this address");
        assertThat(second.status()).isEqualTo(404);
    }

    @Test
    void isReadAndNeverWritten() throws IOException {
        assertThat(http.send("DELETE /calendar/" + made() + ".ics HTTP/1.1").status())
                .isEqualTo(405);
    }

    private String made() {
        return ((Created) links.create(actor)).secret().reveal();
    }

    private Reply get(String secret, String headers) throws IOException {
        return http.send("GET /calendar/" + secret + ".ics HTTP/1.1" + headers);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @Import({TokensModule.class, CalendarModule.class, CalendarEndpoint.class, CalendarSecurity.class})
    static class Application {}
}
