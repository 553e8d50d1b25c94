package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.EmailChange;
import dev.tessera.identity.FactorProofStart;
import dev.tessera.identity.FactorProofStart.PendingFactorProof;
import dev.tessera.identity.IdentityEdge;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.PendingLogin;
import dev.tessera.identity.People;
import dev.tessera.identity.RecordingOutbox;
import dev.tessera.identity.Visit;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestActors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A login by requests through the real filter chain; a controller stands where the views will. */
@SpringBootTest(classes = {IdentityEdge.class, BrowserSessionTest.Views.class})
@AutoConfigureMockMvc
@OnH2
@TestPropertySource(
        properties = {
            "tessera.server-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "tessera.operator-email=operator@example.com"
        })
class BrowserSessionTest {

    private static final String INSIDE = "/settings/inside";

    @Autowired
    MockMvc browser;

    @Autowired
    LoginSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    RecordingOutbox outbox;

    @Autowired
    MutableClock clock;

    private final MockHttpSession session = new MockHttpSession();
    private Account grace;

    @BeforeEach
    void meetGrace() {
        grace = people.somebody();
    }

    @Test
    void changesTheSessionsIdAtEachFactor() throws Exception {
        String stranger = session.getId();
        givePassword();
        String halfway = session.getId();
        giveCode();

        assertThat(halfway).isNotEqualTo(stranger);
        assertThat(session.getId()).isNotEqualTo(halfway).isNotEqualTo(stranger);
    }

    @Test
    void letsNobodyInBeforeTheLastFactor() throws Exception {
        assertThat(open(INSIDE).getRedirectedUrl()).endsWith("/login");
        givePassword();

        assertThat(open(INSIDE).getRedirectedUrl()).endsWith("/login");
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
    }

    @Test
    void letsThePersonInAfterTheLastFactorWithWhatTheyProved() throws Exception {
        logIn();

        assertThat(open(INSIDE).getContentAsString())
                .contains(grace.id().toString(), Factor.PASSWORD.name(), Factor.EMAIL_CODE.name())
                .doesNotContain("OPERATOR");
        assertThat(open("/assets/test/pending").getContentAsString()).isEqualTo("none");
    }

    @Test
    void letsNobodyBeTheOperatorWhoseAddressMovedAway() throws Exception {
        jdbc.sql("update account set email = 'operator@example.com' where id = ?")
                .param(grace.id().value())
                .update();
        grace = accounts.find(grace.id()).orElseThrow();
        logIn();
        assertThat(authorities()).contains("ROLE_OPERATOR");

        jdbc.sql("update account set email = ? where id = ?")
                .param(People.newMailbox().value())
                .param(grace.id().value())
                .update();

        assertThat(open(INSIDE).getContentAsString()).contains(grace.id().toString());
        assertThat(authorities()).doesNotContain("ROLE_OPERATOR");
        assertThat(open(INSIDE).getContentAsString())
                .as("still logged in")
                .contains(grace.id().toString());
    }

    private List<String> authorities() {
        SecurityContext context =
                (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return Objects.requireNonNull(context.getAuthentication()).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    @Test
    void goesWhereThePersonWantedToGo() throws Exception {
        open(INSIDE);
        givePassword();

        assertThat(giveCode().getContentAsString()).isEqualTo(INSIDE);
    }

    @Test
    void tiesTheCodeToTheBrowserThatAsked() throws Exception {
        givePassword();
        MockHttpSession thief = new MockHttpSession();
        thief.setAttribute(
                BrowserSession.class.getName() + ".pending",
                Objects.requireNonNull(session.getAttribute(BrowserSession.class.getName() + ".pending")));

        OneTimeCode code = outbox.codeTo(grace.email());
        String answer = browser.perform(
                        get("/assets/test/code").param("code", code.reveal()).session(thief))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).isEqualTo("refused");
    }

    @Test
    void refusesASensitiveStepFifteenMinutesAfterTheLastFactorAndTakesItAfterAFreshOne() throws Exception {
        logIn();
        assertThat(changeAddress()).isEqualTo("CodeSent");
        clock.advance(Duration.ofMinutes(15));
        assertThat(changeAddress()).isEqualTo("ProofNeeded");

        beginProof();
        String stale = session.getId();
        assertThat(prove(outbox.codeTo(grace.email()))).isEqualTo("Proved");

        assertThat(session.getId()).isNotEqualTo(stale);
        assertThat(signedIn().provedAt()).isEqualTo(clock.instant());
        assertThat(changeAddress()).isEqualTo("CodeSent");
        clock.advance(Duration.ofMinutes(15));
        assertThat(changeAddress()).isEqualTo("ProofNeeded");
    }

    @Test
    void staysTheSameLoginWhenAFactorIsProvedAnew() throws Exception {
        logIn();
        SignedIn before = signedIn();
        clock.advance(Duration.ofMinutes(20));
        beginProof();
        prove(outbox.codeTo(grace.email()));

        assertThat(signedIn())
                .isEqualTo(new SignedIn(before.user(), before.session(), before.factors(), clock.instant()));
        assertThat(sessions.of(People.actor(grace)))
                .extracting(LoginSession::id)
                .containsExactly(before.session());
    }

    @Test
    void provesNothingByACodeThatDidNotPass() throws Exception {
        logIn();
        SignedIn before = signedIn();
        String id = session.getId();
        clock.advance(Duration.ofMinutes(20));
        beginProof();

        assertThat(prove(People.otherThan(outbox.codeTo(grace.email())))).isEqualTo("CodeRefused");

        assertThat(signedIn()).isEqualTo(before);
        assertThat(session.getId()).isEqualTo(id);
        assertThat(changeAddress()).isEqualTo("ProofNeeded");
    }

    @Test
    void endsAtTheNextRequestAfterItWasEndedElsewhere() throws Exception {
        logIn();
        SignedIn signedIn = signedIn();
        sessions.end(
                TestActors.member()
                        .user(grace.id())
                        .organization(null)
                        .address("10.9.9.9")
                        .build(),
                signedIn.session());

        assertThat(open(INSIDE).getRedirectedUrl()).endsWith("/login");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void isKeptAliveByUseAndNotByTheHeartbeatOfAnOpenPage() throws Exception {
        logIn();
        clock.advance(Duration.ofMinutes(59));
        assertThat(open(INSIDE).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(59));
        open("/assets/test/pending?v-r=heartbeat");
        clock.advance(Duration.ofMinutes(2));

        assertThat(open(INSIDE).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void leavesAMarkByWhichTheBrowserIsKnownAgain() throws Exception {
        givePassword();
        MockHttpServletResponse response = giveCode();

        Cookie mark = Objects.requireNonNull(response.getCookie("__Host-tessera-device"));
        assertThat(mark.getSecure()).isTrue();
        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getPath()).isEqualTo("/");
        assertThat(mark.getDomain()).isNull();
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).contains("SameSite=Lax");
    }

    @Test
    void tellsBrowsersToFrameAndToLeakNothing() throws Exception {
        MockHttpServletResponse response = open("/assets/test/pending");

        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
    }

    private void logIn() throws Exception {
        givePassword();
        giveCode();
    }

    private void givePassword() throws Exception {
        MockHttpServletResponse response = send(get("/assets/test/password").param("name", grace.username()));
        assertThat(response.getContentAsString()).isEqualTo("code sent");
    }

    private MockHttpServletResponse giveCode() throws Exception {
        OneTimeCode code = outbox.codeTo(grace.email());
        return send(get("/assets/test/code").param("code", code.reveal()));
    }

    private void beginProof() throws Exception {
        assertThat(open("/assets/test/prove").getContentAsString()).isEqualTo("CodeSent");
    }

    private String prove(OneTimeCode code) throws Exception {
        return send(get("/assets/test/proof").param("code", code.reveal())).getContentAsString();
    }

    private String changeAddress() throws Exception {
        return send(get("/assets/test/address").param("new", People.newMailbox().value()))
                .getContentAsString();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session).secure(true))
                .andReturn()
                .getResponse();
    }

    private SignedIn signedIn() {
        SecurityContext context =
                (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return (SignedIn) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
    }

    @RestController
    static class Views {

        private final BrowserSession session;
        private final Login login;
        private final SessionActor actors;
        private final SessionProof proof;
        private final EmailChange emailChange;
        private final AtomicReference<PendingFactorProof> pendingProof = new AtomicReference<>();

        Views(BrowserSession session, Login login, SessionActor actors, SessionProof proof, EmailChange emailChange) {
            this.session = session;
            this.login = login;
            this.actors = actors;
            this.proof = proof;
            this.emailChange = emailChange;
        }

        @GetMapping("/assets/test/password")
        String password(@RequestParam("name") String name) {
            return switch (login.withPassword(name, People.password(), visit())) {
                case LoginStep.CodeSent sent -> {
                    session.await(sent.pending());
                    yield "code sent";
                }
                default -> "refused";
            };
        }

        @GetMapping("/assets/test/code")
        String code(@RequestParam("code") String code) {
            PendingLogin pending = session.pending().orElseThrow();
            return switch (login.withCode(pending, People.code(code), visit())) {
                case LoginStep.Complete complete -> session.complete(complete);
                default -> "refused";
            };
        }

        @GetMapping("/assets/test/prove")
        String prove() {
            FactorProofStart start = proof.begin();
            if (start instanceof FactorProofStart.CodeSent sent) {
                pendingProof.set(sent.pending());
            }
            return start.getClass().getSimpleName();
        }

        @GetMapping("/assets/test/proof")
        String proof(@RequestParam("code") String code) {
            return proof.withCode(pendingProof.get(), People.code(code))
                    .getClass()
                    .getSimpleName();
        }

        @GetMapping("/assets/test/address")
        String address(@RequestParam("new") String address) {
            return emailChange
                    .begin(actors.require(), address, session.binding())
                    .getClass()
                    .getSimpleName();
        }

        @GetMapping("/assets/test/pending")
        String pending() {
            return session.pending().isPresent() ? "pending" : "none";
        }

        @GetMapping(INSIDE)
        String inside() {
            Actor actor = actors.require();
            return actor.user() + " " + actor.factors();
        }

        private Visit visit() {
            return session.visit(Locale.ENGLISH, ZoneId.of("UTC"));
        }
    }
}
