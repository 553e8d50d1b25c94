package dev.tessera.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.IdentityTest;
import dev.tessera.identity.People;
import dev.tessera.identity.RecordingOutbox;
import dev.tessera.identity.codes.CodeOutcome.Accepted;
import dev.tessera.identity.codes.CodeOutcome.AlreadyUsed;
import dev.tessera.identity.codes.CodeOutcome.Expired;
import dev.tessera.identity.codes.CodeOutcome.TooManyTries;
import dev.tessera.identity.codes.CodeOutcome.Wrong;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChallengesTest {

    @IdentityTest
    abstract static class Contract {

        static final Duration TEN_MINUTES = Duration.ofMinutes(10);
        static final String OTHER_MAIL = "sign-up-known";

        final EmailAddress mailbox = People.newMailbox();
        final SessionBinding binding = SessionBinding.generate(new SecureRandom());
        final UserId user = UserId.next();
        final CodeRequest request = request(ChallengePurpose.LOGIN);

        @Autowired
        Challenges challenges;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        @Test
        void takesTheRightCodeOnce() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            assertThat(redeem(challenge, code)).isEqualTo(new Accepted());
            assertThat(redeem(challenge, code)).isEqualTo(new AlreadyUsed());
        }

        @Test
        void takesOneOfThirtyTwoParallelUses() throws Exception {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            List<CodeOutcome> outcomes = Race.of(32, () -> redeem(challenge, code));

            assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(AlreadyUsed.class::isInstance).hasSize(31);
        }

        @Test
        void countsDownFiveTriesAndThenRefusesTheRightCodeToo() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            for (int left = 4; left > 0; left--) {
                assertThat(redeem(challenge, People.otherThan(code))).isEqualTo(new Wrong(left));
            }
            assertThat(redeem(challenge, People.otherThan(code))).isEqualTo(new TooManyTries());
            assertThat(redeem(challenge, code)).isEqualTo(new TooManyTries());
            clock.advance(Challenges.RESEND_WAIT);
            assertThat(challenges.resend(challenge, request)).isEqualTo(new ResendOutcome.Over());
        }

        @Test
        void takesTheRightCodeAtTheFifthTry() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);
            for (int i = 0; i < 4; i++) {
                redeem(challenge, People.otherThan(code));
            }

            assertThat(redeem(challenge, code)).isEqualTo(new Accepted());
        }

        @Test
        void comparesNoMoreThanFiveOfManyParallelGuesses() throws Exception {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode wrong = People.otherThan(outbox.codeTo(mailbox));

            List<CodeOutcome> outcomes = Race.of(32, () -> redeem(challenge, wrong));

            assertThat(outcomes).filteredOn(Wrong.class::isInstance).hasSize(4);
            assertThat(outcomes).filteredOn(TooManyTries.class::isInstance).hasSize(28);
            assertThat(column(challenge, "attempts")).isEqualTo(5);
        }

        @Test
        void countsTriesOverAllItsMails() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode first = outbox.codeTo(mailbox);
            for (int i = 0; i < 4; i++) {
                redeem(challenge, People.otherThan(first));
            }
            clock.advance(Challenges.RESEND_WAIT);
            assertThat(challenges.resend(challenge, request)).isEqualTo(new ResendOutcome.Sent());
            OneTimeCode second = outbox.codeTo(mailbox);

            assertThat(redeem(challenge, People.otherThan(second))).isEqualTo(new TooManyTries());
            assertThat(redeem(challenge, second)).isEqualTo(new TooManyTries());
        }

        @Test
        void replacesTheEarlierCodeWithTheNextMail() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode first = outbox.codeTo(mailbox);
            OneTimeCode second = first;
            // One in a million is the same code again.
            while (second.reveal().equals(first.reveal())) {
                second = challenges.issue(challenge).orElseThrow();
            }

            assertThat(redeem(challenge, first)).isEqualTo(new Wrong(4));
            assertThat(redeem(challenge, second)).isEqualTo(new Accepted());
        }

        @Test
        void mailsAgainAfterAMinuteAndFiveTimesAtMost() {
            ChallengeId challenge = challenges.open(request);
            clock.advance(Duration.ofSeconds(20));
            assertThat(challenges.resend(challenge, request))
                    .isEqualTo(new ResendOutcome.TooSoon(Duration.ofSeconds(40)));

            for (int i = 0; i < 5; i++) {
                clock.advance(Challenges.RESEND_WAIT);
                assertThat(challenges.resend(challenge, request)).isEqualTo(new ResendOutcome.Sent());
                assertThat(challenges.resend(challenge, request)).isInstanceOf(ResendOutcome.TooSoon.class);
            }
            clock.advance(Challenges.RESEND_WAIT);

            assertThat(challenges.resend(challenge, request)).isEqualTo(new ResendOutcome.Over());
            assertThat(outbox.mailsTo(mailbox)).hasSize(6);
        }

        @Test
        void promisesOneMailForManyParallelWishes() throws Exception {
            ChallengeId challenge = challenges.open(request);
            clock.advance(Challenges.RESEND_WAIT);

            List<ResendOutcome> outcomes = Race.of(16, () -> challenges.resend(challenge, request));

            assertThat(outcomes)
                    .filteredOn(ResendOutcome.Sent.class::isInstance)
                    .hasSize(1);
            assertThat(outbox.mailsTo(mailbox)).hasSize(2);
        }

        @Test
        void letsACodePassUntilTenMinutesAfterItsMail() {
            ChallengeId early = challenges.open(request);
            OneTimeCode inTime = outbox.codeTo(mailbox);
            clock.advance(TEN_MINUTES.minusMillis(1));
            assertThat(redeem(early, inTime)).isEqualTo(new Accepted());

            ChallengeId late = challenges.open(request);
            OneTimeCode tooLate = outbox.codeTo(mailbox);
            clock.advance(TEN_MINUTES);
            assertThat(redeem(late, tooLate)).isEqualTo(new Expired());
        }

        @Test
        void countsTheTenMinutesFromAMailThatWasSlow() {
            ChallengeId challenge = challenges.open(request);
            clock.advance(Duration.ofMinutes(30));
            OneTimeCode code = outbox.codeTo(mailbox);
            clock.advance(Duration.ofMinutes(9));

            assertThat(redeem(challenge, code)).isEqualTo(new Accepted());
        }

        @Test
        void makesNoCodeForAMailThatIsAnHourLate() {
            challenges.open(request);
            clock.advance(Duration.ofHours(1));

            assertThat(outbox.mailsTo(mailbox).getLast().code()).isEmpty();
        }

        @Test
        void refusesTheCodeForAnotherPurpose() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            assertThat(challenges.redeem(challenge, ChallengePurpose.PASSWORD_RESET, binding, code))
                    .isEqualTo(new Expired());
            assertThat(redeem(challenge, code)).isEqualTo(new Accepted());
        }

        @Test
        void refusesTheCodeInAnotherBrowserSession() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);
            SessionBinding stranger = SessionBinding.generate(new SecureRandom());

            assertThat(challenges.redeem(challenge, ChallengePurpose.LOGIN, stranger, code))
                    .isEqualTo(new Expired());
            assertThat(challenges.accountOf(challenge, ChallengePurpose.LOGIN, stranger))
                    .isEmpty();
            assertThat(column(challenge, "attempts")).isEqualTo(0);
        }

        @Test
        void refusesTheCodeOfAnotherChallenge() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);
            ChallengeId other = challenges.open(request);
            while (outbox.codeTo(mailbox).reveal().equals(code.reveal())) {
                challenges.issue(other);
            }

            assertThat(redeem(other, code)).isEqualTo(new Wrong(4));
            assertThat(redeem(challenge, code)).isEqualTo(new Accepted());
        }

        @Test
        void letsNothingPassADecoyAndCountsItsTriesAllTheSame() {
            ChallengeId decoy = challenges.openDecoy(request, OTHER_MAIL);

            assertThat(outbox.mailsTo(mailbox).getLast().code()).isEmpty();
            assertThat(redeem(decoy, People.code("000000"))).isEqualTo(new Wrong(4));
            clock.advance(Challenges.RESEND_WAIT);
            assertThat(challenges.resendDecoy(decoy, request, OTHER_MAIL)).isEqualTo(new ResendOutcome.Sent());
            for (int left = 3; left > 0; left--) {
                assertThat(redeem(decoy, People.code("123456"))).isEqualTo(new Wrong(left));
            }
            assertThat(redeem(decoy, People.code("999999"))).isEqualTo(new TooManyTries());
            assertThat(outbox.templatesTo(mailbox)).containsExactly(OTHER_MAIL, OTHER_MAIL);
        }

        @Test
        void endsADecoyNoEarlierThanARealOneThatWasMailedAgain() {
            ChallengeId decoy = challenges.openDecoy(request, OTHER_MAIL);
            clock.advance(Duration.ofMinutes(9));
            challenges.resendDecoy(decoy, request, OTHER_MAIL);
            clock.advance(Duration.ofMinutes(9));

            assertThat(redeem(decoy, People.code("123456"))).isEqualTo(new Wrong(4));
            clock.advance(Duration.ofMinutes(1));
            assertThat(redeem(decoy, People.code("123456"))).isEqualTo(new Expired());
        }

        @Test
        void endsEveryChallengeOfAnAccount() {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            challenges.endAllOf(user);

            assertThat(redeem(challenge, code)).isEqualTo(new AlreadyUsed());
        }

        @Test
        void keepsAnHmacUnderTheServerKeyAndTheCodeNowhere() throws Exception {
            ChallengeId challenge = challenges.open(request);
            OneTimeCode code = outbox.codeTo(mailbox);

            byte[] kept = (byte[]) column(challenge, "code_mac");
            assertThat(kept)
                    .isEqualTo(hmac("0123456789abcdef0123456789abcdef", challenge + ":" + code.reveal()))
                    .isNotEqualTo(hmac("another key, also with 32 bytes!", challenge + ":" + code.reveal()))
                    .isNotEqualTo(sha256(code.reveal()));
            Map<String, @Nullable Object> row = row(challenge);
            row.remove("id");
            assertThat(row.values()).noneMatch(value -> textOf(value).contains(code.reveal()));
        }

        @Test
        void deletesWhatIsOverForADay() {
            ChallengeId over = challenges.open(request);
            clock.advance(Duration.ofDays(1));
            ChallengeId live = challenges.open(request);
            clock.advance(Duration.ofMinutes(11));

            challenges.deleteExpired();

            assertThat(redeem(over, People.code("000000"))).isEqualTo(new Expired());
            assertThat(jdbc.sql("select id from challenge where account_id = ?")
                            .param(user.value())
                            .query(UUID.class)
                            .list())
                    .containsExactly(live.value());
        }

        private CodeOutcome redeem(ChallengeId challenge, OneTimeCode code) {
            return challenges.redeem(challenge, ChallengePurpose.LOGIN, binding, code);
        }

        private Object column(ChallengeId challenge, String name) {
            return Objects.requireNonNull(row(challenge).get(name));
        }

        private Map<String, @Nullable Object> row(ChallengeId challenge) {
            return jdbc.sql("select * from challenge where id = ?")
                    .param(challenge.value())
                    .query()
                    .singleRow();
        }

        private CodeRequest request(ChallengePurpose purpose) {
            return new CodeRequest(purpose, user, mailbox, binding, Locale.ENGLISH, Map.of("name", "Grace"));
        }

        private static String textOf(@Nullable Object value) {
            return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value + "";
        }

        private static byte[] hmac(String key, String text) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] sha256(String text) throws Exception {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
