package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.HealthFinding;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, asked of a real database and a real SMTP server. */
@SpringBootTest(
        classes = MailModule.class,
        properties = {
            "spring.mail.host=127.0.0.1",
            "tessera.mail.from=Tessera für alle <no-reply@example.com>",
            "spring.flyway.locations=classpath:db/migration/mail"
        })
abstract class OutboxContract {

    private static final int SMTP_PORT = freePort();
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final GreenMail smtp = new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    MailRenderer renderer;

    @Autowired
    MailHealth health;

    @Autowired
    SettledMailCleanup cleanup;

    @Autowired
    AdvancingClock clock;

    @Autowired
    RecordingCodeIssuer codes;

    @Autowired
    ObjectProvider<LinkIssuer> linkIssuers;

    @Autowired
    ObjectProvider<CodeIssuer> codeIssuers;

    @Autowired
    LockProvider locks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void smtpPort(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> SMTP_PORT);
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from outgoing_mail").update();
        smtp.start();
    }

    @AfterEach
    void stopSmtp() {
        smtp.stop();
    }

    @Test
    void aMailIsSentRightAfterTheCommit() throws Exception {
        enqueue(TestMails.passwordChanged("Ada Lovelace"));

        MimeMessage received = onlyReceived();
        assertThat(received.getSubject()).isEqualTo("Your password was changed");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
        awaitCount("sent_at is not null", 1);
    }

    @Test
    void aMailKeepsItsListUntilItIsSent() throws Exception {
        enqueue(TestMails.tokensExpiring());

        assertThat(MailParts.text(onlyReceived())).containsSubsequence("* Nightly reports", "Status: Switched off");
    }

    @Test
    void aMailOfARolledBackChangeIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(TestMails.passwordChanged("Ada Lovelace"));
            assertThat(count("sent_at is null")).isEqualTo(1);
            status.setRollbackOnly();
        });
        enqueue(TestMails.plain("reset-unknown", Map.of()));
        dispatcher.sendWhatIsDue();

        awaitReceived(1);
        assertThat(count("1 = 1")).isEqualTo(1);
        assertThat(subjects()).containsExactly("There is no account for this address");
    }

    @Test
    void aMailNeedsATransactionToPromiseIt() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.enqueue(TestMails.passwordChanged("Ada Lovelace")));
    }

    @Test
    void aMailThatFitsNoTemplateIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> enqueue(TestMails.plain("no-such-template", Map.of())))
                .withMessageContaining("no-such-template");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> enqueue(TestMails.plain("password-changed", Map.of("name", "Ada"))))
                .withMessageContaining("address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> enqueue(TestMails.plain("reset-unknown", Map.of("code", "123456"))))
                .withMessageNotContaining("123456");
    }

    @Test
    void whileSmtpIsDownRequestsSucceedAndTheMailIsSentInTheEnd() {
        smtp.stop();
        enqueue(TestMails.passwordChanged("Ada Lovelace"));
        awaitCount("attempts = 1 and sent_at is null", 1);
        retryOnceDue(1);
        retryOnceDue(2);

        smtp.start();
        awaitPostponed();
        clock.advance(MailDelivery.pauseAfter(3));
        dispatcher.sendWhatIsDue();

        awaitReceived(1);
        awaitCount("sent_at is not null and attempts = 4", 1);
    }

    @Test
    void aMailThatTheServerRefusesForGoodIsGivenUpAtOnceAndTold() throws Exception {
        smtp.stop();
        try (ScriptedSmtp refusing = new ScriptedSmtp(SMTP_PORT, Map.of("RCPT", "550 no such person"))) {
            enqueue(TestMails.passwordChanged("Ada Lovelace"));
            awaitCount("dropped_at is not null and rejected_code = 550 and attempts = 1", 1);
        }

        assertThat(health.look())
                .contains(HealthFinding.good("mail", "empty"), HealthFinding.watch("mail", "rejected", 1L));
    }

    @Test
    void aMailThatIsRefusedForNowIsTriedAgainAndTold() throws Exception {
        smtp.stop();
        Instant now = clock.instant();
        try (ScriptedSmtp busy = new ScriptedSmtp(SMTP_PORT, Map.of("RCPT", "450 mailbox busy"))) {
            enqueue(TestMails.passwordChanged("Ada Lovelace"));
            retryOnceDue(1);
            awaitPostponed();
        }

        assertThat(health.look())
                .containsExactly(HealthFinding.bad("mail", "failing", 1L, 1L, now.truncatedTo(ChronoUnit.MICROS)));
        smtp.start();
        clock.advance(MailDelivery.pauseAfter(2));
        dispatcher.sendWhatIsDue();
        awaitReceived(1);
    }

    @Test
    void aMailIsNotTriedBeforeItsPauseIsOver() {
        smtp.stop();
        enqueue(TestMails.passwordChanged("Ada Lovelace"));
        awaitPostponed();
        clock.advance(MailDelivery.pauseAfter(1).minusMillis(1));

        assertThat(table.due(clock.instant(), 10)).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(table.due(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void aMailThatAlwaysFailsHoldsNoOtherUp() {
        insertUnreadableMail();
        enqueue(TestMails.passwordChanged("Ada Lovelace"));
        dispatcher.sendWhatIsDue();

        awaitReceived(1);
        awaitCount("attempts = 1 and sent_at is null and next_attempt_at > created_at", 1);
    }

    @Test
    void theRowOfACodeMailHoldsNoCodeAndTheMailDoes() throws Exception {
        enqueue(TestMails.loginCode(ChallengeId.next()));

        MimeMessage received = onlyReceived();
        awaitCount("sent_at is not null", 1);
        String code = codes.issued().getLast();
        assertThat(MailParts.text(received)).contains(code);
        assertThat(MailParts.html(received)).contains(code);
        assertThat(received.getSubject()).doesNotContain(code);
        assertThat(jdbc.sql("select * from outgoing_mail").query().listOfRows().toString())
                .doesNotContain(code);
    }

    @Test
    void eachTryOfACodeMailMakesAFreshCode() throws Exception {
        smtp.stop();
        int before = codes.issued().size();
        enqueue(TestMails.loginCode(ChallengeId.next()));
        awaitPostponed();

        smtp.start();
        clock.advance(MailDelivery.pauseAfter(1));
        dispatcher.sendWhatIsDue();

        MimeMessage received = onlyReceived();
        List<String> issued = codes.issued().subList(before, codes.issued().size());
        assertThat(issued).hasSize(2).doesNotHaveDuplicates();
        assertThat(codesIn(MailParts.text(received))).containsExactly(issued.getLast());
    }

    @Test
    void aCodeMailWhoseChallengeIsMootIsDropped() {
        ChallengeId challenge = ChallengeId.next();
        codes.makeMoot(challenge);
        enqueue(TestMails.loginCode(challenge));

        awaitCount("dropped_at is not null and sent_at is null", 1);
        clock.advance(Duration.ofDays(1));
        assertThat(table.due(clock.instant(), 10)).isEmpty();
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void dispatchersRacingForTheSameMailsSendEachOnce() throws Exception {
        List<MailId> ids = insertWithoutKick(40);
        List<String> delivered = Collections.synchronizedList(new ArrayList<>());
        MailDelivery node = new MailDelivery(
                table,
                codeIssuers,
                linkIssuers,
                renderer,
                mail -> delivered.add(mail.recipient().value()),
                clock);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Future<?>> racers = new ArrayList<>();
            for (int racer = 0; racer < 8; racer++) {
                racers.add(nodes.submit(() -> {
                    start.await();
                    ids.forEach(node::attempt);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> racer : racers) {
                racer.get();
            }
        }

        assertThat(delivered).hasSize(40).doesNotHaveDuplicates();
        assertThat(count("sent_at is not null and attempts = 1")).isEqualTo(40);
    }

    @Test
    void aMailWhoseNodeDiedIsTakenOverOnceItsClaimRunsOut() {
        MailId id = insertWithoutKick(1).getFirst();
        ClaimedMail dead = table.claim(id, clock.instant(), clock.instant().plusSeconds(180))
                .orElseThrow();
        assertThat(table.claim(id, clock.instant(), clock.instant().plusSeconds(180)))
                .isEmpty();

        clock.advance(Duration.ofMinutes(3));
        ClaimedMail heir = table.claim(id, clock.instant(), clock.instant().plusSeconds(180))
                .orElseThrow();
        table.postponed(dead, clock.instant());

        assertThat(heir.attempt()).isEqualTo(2);
        assertThat(table.due(clock.instant(), 10)).isEmpty();
    }

    @Test
    void mailsAreForgottenThirtyDaysAfterTheyWereSent() {
        enqueue(TestMails.passwordChanged("Ada Lovelace"));
        awaitCount("sent_at is not null", 1);
        insertUnreadableMail();

        clock.advance(Duration.ofDays(30));
        cleanup.deleteOldRows();
        assertThat(count("1 = 1")).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        allowCleanupAgain();
        cleanup.deleteOldRows();
        assertThat(count("sent_at is not null")).isZero();
        assertThat(count("sent_at is null")).isEqualTo(1);
    }

    @Test
    void aJobHeldByOneNodeIsRefusedToTheOthers() {
        LockConfiguration job =
                new LockConfiguration(Instant.now(), "job-" + MailId.next(), Duration.ofMinutes(5), Duration.ZERO);
        var held = locks.lock(job);

        assertThat(held).isPresent();
        assertThat(locks.lock(job)).isEmpty();
        held.orElseThrow().unlock();
        assertThat(locks.lock(job)).isPresent();
    }

    private void enqueue(OutgoingMail mail) {
        transaction.executeWithoutResult(status -> outbox.enqueue(mail));
    }

    private List<MailId> insertWithoutKick(int mails) {
        List<MailId> ids = new ArrayList<>();
        for (int number = 0; number < mails; number++) {
            OutgoingMail mail = TestMails.passwordChanged("Ada Lovelace");
            MailId id = MailId.next();
            table.insert(id, TestMails.to("ada" + number + "@example.com", mail), clock.instant());
            ids.add(id);
        }
        return ids;
    }

    /** As a later version could leave one behind. */
    private void insertUnreadableMail() {
        table.insert(MailId.next(), TestMails.plain("of-another-version", Map.of()), clock.instant());
    }

    private void retryOnceDue(int failedTries) {
        awaitPostponed();
        clock.advance(MailDelivery.pauseAfter(failedTries));
        dispatcher.sendWhatIsDue();
        awaitCount("attempts = " + (failedTries + 1) + " and sent_at is null", 1);
    }

    /** Until the failed try is noted: its next one then comes sooner than the claim would run out. */
    private void awaitPostponed() {
        await().until(() -> !table.due(clock.instant().plusSeconds(179), 10).isEmpty());
    }

    private void allowCleanupAgain() {
        jdbc.sql("update shedlock set lock_until = locked_at").update();
    }

    private void awaitCount(String condition, long expected) {
        await().untilAsserted(() -> assertThat(count(condition)).isEqualTo(expected));
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from outgoing_mail where " + condition)
                .query(Long.class)
                .single();
    }

    private MimeMessage onlyReceived() {
        awaitReceived(1);
        return smtp.getReceivedMessages()[0];
    }

    private void awaitReceived(int mails) {
        await().untilAsserted(() -> assertThat(smtp.getReceivedMessages()).hasSize(mails));
    }

    private List<String> subjects() {
        return List.of(smtp.getReceivedMessages()).stream()
                .map(MailParts::subject)
                .toList();
    }

    private static List<String> codesIn(String text) {
        return SIX_DIGITS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }
}
