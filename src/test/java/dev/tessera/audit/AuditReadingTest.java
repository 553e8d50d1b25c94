package dev.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainProgress.Whole;
import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.Sha256;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestActors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditReadingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @PersistenceTest(classes = AuditWorld.class)
    abstract static class Contract {

        final Actor ada = TestActors.member().build();
        final Actor bob = TestActors.member().organization(ada.organization()).build();

        @Autowired
        AuditReading reading;

        @Autowired
        ChainVerification verification;

        @Autowired
        AuditExport export;

        @Autowired
        ExportKey key;

        @Autowired
        AuditWorld.Neighbours neighbours;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void letAdaReadAndBobNot() {
            clock.set(MutableClock.START);
            neighbours.introduce(ada, "Ada", Permission.VIEW_AUDIT_LOG);
            neighbours.introduce(bob, "Bob", Permission.VIEW_ORGANIZATION);
        }

        @Test
        void readsPageByPageFromTheNewest() {
            write(7);
            List<LoggedEntry> first = page(AuditFilter.ALL, null, 3);
            List<LoggedEntry> second = page(AuditFilter.ALL, AuditMark.behind(first.getLast()), 3);
            List<LoggedEntry> third = page(AuditFilter.ALL, AuditMark.behind(second.getLast()), 3);

            assertThat(numbers(first)).containsExactly(7L, 6L, 5L);
            assertThat(numbers(second)).containsExactly(4L, 3L, 2L);
            assertThat(numbers(third)).containsExactly(1L);
        }

        @Test
        void losesAndRepeatsNothingWhereManyEntriesHaveOneMoment() {
            clock.advance(Duration.ofDays(1));
            for (int i = 0; i < 5; i++) {
                publish(ada, "app_token.created", "app_token:" + i, Map.of());
            }
            List<LoggedEntry> first = page(AuditFilter.ALL, null, 2);
            write(2);

            assertThat(numbers(page(AuditFilter.ALL, AuditMark.behind(first.getLast()), 9)))
                    .containsExactly(3L, 2L, 1L);
            assertThat(numbers(page(AuditFilter.ALL, AuditMark.before(first.getFirst()), 9)))
                    .containsExactly(5L, 4L, 3L, 2L, 1L);
        }

        @Test
        void narrowsByEveryFact() {
            publish(ada, "app_token.created", "app_token:1", Map.of());
            publish(bob, "app_token.revoked", "app_token:1", Map.of());
            clock.advance(Duration.ofHours(1));
            publish(bob, "role.created", "role:1", Map.of());
            events.publishEvent(refused(bob));

            assertThat(found(AuditFilter.ALL.by(bob.user()))).containsExactly(4L, 3L, 2L);
            assertThat(found(AuditFilter.ALL.about("app_token:1"))).containsExactly(2L, 1L);
            assertThat(found(AuditFilter.ALL.of(Set.of("app_token.created", "role.created", "none.such"))))
                    .containsExactly(3L, 1L);
            assertThat(found(AuditFilter.ALL.ended(Outcome.REFUSED))).containsExactly(4L);
            assertThat(found(AuditFilter.ALL.between(clock.instant(), null))).containsExactly(4L, 3L);
            assertThat(found(AuditFilter.ALL.between(null, clock.instant()))).containsExactly(2L, 1L);
            assertThat(found(AuditFilter.ALL
                            .by(bob.user())
                            .of(Set.of("role.created"))
                            .ended(Outcome.DONE)))
                    .containsExactly(3L);
        }

        @Test
        void tellsTheSessionOrTheTokenThatActed() {
            ActingToken token = new ActingToken(TokenId.next(), Set.of(), null, IpRanges.ANYWHERE);
            Actor program =
                    Actor.withToken(ada.user(), Objects.requireNonNull(ada.organization()), token, ada.address());
            publish(ada, "app_token.created", "app_token:1", Map.of("name", "Nightly"));
            publish(program, "app_token.revoked", "app_token:1", Map.of());

            List<LoggedEntry> entries = page(AuditFilter.ALL, null, 5);
            assertThat(entries.getLast().session()).isEqualTo(ada.session());
            assertThat(entries.getLast().token()).isNull();
            assertThat(entries.getLast().details()).containsEntry("name", "Nightly");
            assertThat(entries.getFirst().session()).isNull();
            assertThat(entries.getFirst().token()).isEqualTo(token.id());
            assertThat(verifyToTheEnd()).isEqualTo(new Whole(2));
        }

        @Test
        void findsOutThatTheSessionWasChanged() {
            write(3);
            jdbc.sql("update audit_entry set session_id = null where chain = ? and position = 2")
                    .param(chain().id())
                    .update();

            assertThat(verifyToTheEnd()).isEqualTo(new Broken(new BrokenLink(chain(), 2, BrokenLink.Fault.ALTERED)));
        }

        @Test
        void recordsWhatAVerificationFound() {
            write(2);
            verifyToTheEnd();
            assertThat(page(AuditFilter.ALL, null, 1).getFirst().action()).isEqualTo("audit.verified");

            jdbc.sql("delete from audit_entry where chain = ? and position = 1")
                    .param(chain().id())
                    .update();
            verifyToTheEnd();
            LoggedEntry found = page(AuditFilter.ALL, null, 1).getFirst();
            assertThat(found.action()).isEqualTo("audit.found_broken");
            assertThat(found.details()).containsEntry("entry", "1").containsEntry("fault", "MISSING");
        }

        @Test
        void isClosedToWhomItIsNotTheirs() {
            write(1);
            Actor stranger = TestActors.member().build();
            for (Actor other : List.of(bob, stranger)) {
                assertThatThrownBy(() -> reading.page(other, AuditScope.ORGANIZATION, AuditFilter.ALL, null, 1))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> reading.people(other, AuditScope.ORGANIZATION, "", 0, 1))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> reading.find(other, AuditScope.ORGANIZATION, 1))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> verification.begin(other, AuditScope.ORGANIZATION))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> export.signedNdjson(
                                other, AuditScope.ORGANIZATION, AuditFilter.ALL, new ByteArrayOutputStream()))
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> reading.page(ada, AuditScope.INSTANCE, AuditFilter.ALL, null, 1))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void isOpenToTheOperatorForTheInstance() {
            neighbours.makeOperator(bob.user());
            events.publishEvent((AuditedEvent) () -> new AuditFacts(
                    "account.opened",
                    Outcome.DONE,
                    bob.user(),
                    null,
                    "account:" + bob.user(),
                    bob.address(),
                    Set.of(),
                    Map.of()));

            assertThat(reading.page(bob, AuditScope.INSTANCE, AuditFilter.ALL.by(bob.user()), null, 9))
                    .extracting(LoggedEntry::action)
                    .containsExactly("account.opened");
        }

        @Test
        void signsWhatItGivesAwayAndRecordsThatItDid() throws Exception {
            write(700);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.signedNdjson(ada, AuditScope.ORGANIZATION, AuditFilter.ALL, out);

            String text = out.toString(StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            assertThat(lines).hasSize(702);
            assertThat(JSON.readTree(lines.getFirst()).get("action").asString()).isEqualTo("audit.exported");
            assertThat(numbersOf(lines.subList(0, 701)))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 701)
                            .map(number -> 702 - number)
                            .boxed()
                            .toList());
            JsonNode statement = verified(lines.getLast());
            assertThat(statement.get("entries").asLong()).isEqualTo(701);
            assertThat(statement.get("iss").asString()).isEqualTo("https://tessera.example.com");
            assertThat(statement.get("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(Sha256.of(text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1))));
        }

        @Test
        void writesATableThatSpreadsheetsTakeForNothingElse() throws IOException {
            publish(ada, "app_token.created", "app_token:1", Map.of("name", "=cmd|' /C calc'!A0 \"x\""));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.csv(
                    ada,
                    AuditScope.ORGANIZATION,
                    AuditFilter.ALL.of(Set.of("app_token.created")),
                    new NumberAndName(),
                    out);

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF\"Nr\",\"Name\"\r\n\"1\",\"'=cmd|' /C calc'!A0 \"\"x\"\"\"\r\n");
        }

        private JsonNode verified(String lastLine) {
            String jws = JSON.readTree(lastLine).get("signature").asString();
            int end = jws.lastIndexOf('.');
            byte[] content = jws.substring(0, end).getBytes(StandardCharsets.US_ASCII);
            byte[] x = Base64.getUrlDecoder()
                    .decode(Objects.requireNonNull(key.publicJwk().get("x")));
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(x));
            signer.update(content, 0, content.length);
            assertThat(signer.verifySignature(Base64.getUrlDecoder().decode(jws.substring(end + 1))))
                    .isTrue();
            return JSON.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]));
        }

        private static List<Long> numbersOf(List<String> lines) {
            return lines.stream()
                    .map(line -> JSON.readTree(line).get("number").asLong())
                    .toList();
        }

        private ChainProgress verifyToTheEnd() {
            ChainProgress progress = verification.begin(ada, AuditScope.ORGANIZATION);
            while (progress instanceof Checking checking) {
                progress = verification.goOn(ada, AuditScope.ORGANIZATION, checking);
            }
            return progress;
        }

        private List<Long> found(AuditFilter filter) {
            return numbers(page(filter, null, 100));
        }

        private List<LoggedEntry> page(AuditFilter filter, @Nullable AuditMark behind, int limit) {
            return reading.page(ada, AuditScope.ORGANIZATION, filter, behind, limit);
        }

        private static List<Long> numbers(List<LoggedEntry> entries) {
            return entries.stream().map(LoggedEntry::number).toList();
        }

        private AuditChain chain() {
            return AuditChain.of(Objects.requireNonNull(ada.organization()));
        }

        private void write(int count) {
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < count; i++) {
                    clock.advance(Duration.ofSeconds(1));
                    publish(ada, "app_token.created", "app_token:" + i, Map.of());
                }
            });
        }

        private void publish(Actor actor, String action, String target, Map<String, String> details) {
            events.publishEvent((AuditedEvent) () -> AuditFacts.done(action, actor, target, details));
        }

        private static AuditedEvent refused(Actor actor) {
            return () -> AuditFacts.refused("account.factor_refused", actor, "account:" + actor.user(), Map.of());
        }
    }

    /** Two columns. */
    private static final class NumberAndName implements ExportText {
        @Override
        public List<String> header() {
            return List.of("Nr", "Name");
        }

        @Override
        public List<String> fields(LoggedEntry entry) {
            return List.of(String.valueOf(entry.number()), entry.details().getOrDefault("name", ""));
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
