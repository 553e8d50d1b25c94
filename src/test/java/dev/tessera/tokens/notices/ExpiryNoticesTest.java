package dev.tessera.tokens.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import dev.tessera.tokens.Validity.Until;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpiryNoticesTest {

    private static final Caller WORK = Caller.at(new ClientAddress("192.0.2.9"));

    abstract static class Contract extends NoticesContract {

        private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

        @Autowired
        ExpiryRound round;

        @Autowired
        TokenUsage usage;

        @Test
        void comeInTheMorningAtMostADayBeforeEachThreshold() {
            // expires on 2 March 2027 at 10:30 in Berlin: thirty days before is 31 January, 10:30
            AppToken token = created("Billing", Preset.ONE_YEAR);

            assertThat(told(token, Duration.ofDays(40)))
                    .containsExactly(
                            Instant.parse("2027-01-31T07:30:00.123456Z"),
                            Instant.parse("2027-02-23T07:30:00.123456Z"),
                            Instant.parse("2027-03-01T07:30:00.123456Z"));
        }

        @Test
        void ofAnEndOfDayComeInTheMorningToo() {
            AppToken token = created("Billing", new Until(LocalDate.of(2026, 6, 10), BERLIN));

            assertThat(end(token)).isEqualTo(Instant.parse("2026-06-10T22:00:00Z"));
            assertThat(told(token, Duration.ofDays(40)))
                    .containsExactly(
                            Instant.parse("2026-05-11T06:00:00Z"),
                            Instant.parse("2026-06-03T06:00:00Z"),
                            Instant.parse("2026-06-09T06:00:00Z"));
        }

        @Test
        void leaveOutWhatIsReachedWithinADayOfTheCreation() {
            assertThat(toldInAll(created("Month", Preset.DAYS_30))).isEqualTo(2);
            assertThat(toldInAll(createdWithDays("Nine days", 9))).isEqualTo(2);
            assertThat(toldInAll(createdWithDays("Week", 7))).isEqualTo(1);
            assertThat(toldInAll(createdWithDays("Two days", 2))).isEqualTo(1);
            assertThat(toldInAll(createdWithDays("Today", 0))).isZero();
        }

        @Test
        void areOneMailForAllThatIsDue() {
            AppToken later = created("Later", new Until(LocalDate.of(2026, 6, 10), BERLIN));
            AppToken sooner = created("Sooner", new Until(LocalDate.of(2026, 5, 18), BERLIN));
            created("Far", Preset.ONE_YEAR);
            created("Never", new Never());
            clock.set(Instant.parse("2026-05-11T06:02:00Z"));

            round.tellOwners();

            OutgoingMail mail = onlyMail();
            assertThat(mail.parameters())
                    .containsEntry("name", "Grace Hopper")
                    .containsEntry("state", "many")
                    .containsEntry("count", "2");
            assertThat(mail.items())
                    .extracting(item -> item.get("tokenName"))
                    .containsExactly(sooner.name(), later.name());
        }

        @Test
        void sayWhatThePersonNeedsToKnowInTheirWordsAndTime() {
            neighbours.add(
                    TestAccounts.grace()
                            .id(grace.id())
                            .at(grace.email().value())
                            .language(Locale.GERMAN)
                            .zone("America/New_York")
                            .build(),
                    organization,
                    Permission.MANAGE_OWN_TOKENS);
            AppToken token = created("Fürs Büro", new Until(LocalDate.of(2026, 6, 10), ZoneId.of("America/New_York")));
            usage.record(List.of(new Use(
                    new Counted(token.id(), 1, Outcome.USED), WORK, 3, Instant.parse("2026-03-05T12:00:00Z"), WORK)));
            clock.set(Instant.parse("2026-06-04T12:00:00Z"));

            round.tellOwners();

            OutgoingMail mail = onlyMail();
            assertThat(mail.language()).isEqualTo(Locale.GERMAN);
            assertThat(mail.parameters()).containsEntry("state", "one").containsEntry("tokenName", "Fürs Büro");
            Map<String, String> item = mail.items().getFirst();
            assertThat(item)
                    .containsEntry("tokenName", "Fürs Büro")
                    .containsEntry("tokenValue", "tessp_…" + token.lastFour())
                    .containsEntry("status", "");
            assertThat(item.get("expiry")).startsWith("11. Juni 2026").endsWith("00:00 GMT-4");
            assertThat(item.get("lastUsed")).startsWith("5. März 2026").endsWith("07:00 GMT-5 (192.0.2.9)");
        }

        @Test
        void tellOfTokensThatAreSwitchedOffOrWereNeverUsedAndSaySo() {
            AppToken token = created("Billing", Preset.DAYS_60);
            tokens.switchOff(actor, token.id());
            clock.set(end(token).minus(Duration.ofDays(7)));

            round.tellOwners();

            assertThat(onlyMail().items().getFirst())
                    .containsEntry("status", "off")
                    .containsEntry("lastUsed", "never");
        }

        @Test
        void sayNothingOfTokensThatAreNoLongerLive() {
            AppToken revoked = created("Revoked", Preset.DAYS_60);
            AppToken deleted = created("Deleted", Preset.DAYS_60);
            AppToken expired = created("Expired", Preset.DAYS_30);
            tokens.revoke(actor, revoked.id());
            tokens.delete(actor, deleted.id());
            clock.set(end(expired));
            round.tellOwners();
            clock.set(end(deleted).minus(Duration.ofDays(7)));
            round.tellOwners();

            assertThat(mails("tokens-expiring")).isEmpty();
        }

        @Test
        void sayNothingToWhoeverCannotLogIn() {
            AppToken token = created("Billing", Preset.DAYS_60);
            neighbours.add(
                    TestAccounts.grace()
                            .id(grace.id())
                            .at(grace.email().value())
                            .disabled()
                            .build(),
                    organization);

            assertThat(told(token, Duration.ofDays(8))).isEmpty();
        }

        @Test
        void thatWereMissedAreNotToldWhenANearerOneIsDue() {
            AppToken token = created("Billing", Preset.DAYS_90);
            clock.set(end(token).minus(Duration.ofDays(5)));
            round.tellOwners();
            round.tellOwners();
            assertThat(mails("tokens-expiring")).hasSize(1);

            assertThat(told(token, Duration.ofDays(5))).as("the last one").hasSize(1);
        }

        @Test
        void areMadeUpForByTheNextRoundOfTheDay() {
            AppToken token = created("Billing", Preset.DAYS_90);
            clock.set(end(token)
                    .minus(Duration.ofDays(7))
                    .atZone(BERLIN)
                    .withHour(23)
                    .toInstant());
            round.tellOwners();
            assertThat(mails("tokens-expiring")).hasSize(1);
        }

        @Test
        void nameTheFirstAndCountTheRestWhereThereAreTooMany() {
            for (int i = 0; i < ExpiryDigest.LISTED + 10; i++) {
                created("Token " + i, Preset.DAYS_60);
            }
            clock.advance(Duration.ofDays(55));

            round.tellOwners();

            OutgoingMail mail = onlyMail();
            assertThat(mail.items()).hasSize(ExpiryDigest.LISTED);
            assertThat(mail.parameters())
                    .containsEntry("state", "most")
                    .containsEntry("count", "60")
                    .containsEntry("shown", "50");
            clock.advance(Duration.ofHours(1));
            round.tellOwners();
            assertThat(mails("tokens-expiring")).as("none is left over").hasSize(1);
        }

        @Test
        void reachEveryOwnerHoweverManyThereAre() {
            List<Account> owners = new ArrayList<>();
            for (int i = 0; i < 503; i++) {
                Account owner = TestAccounts.grace()
                        .id(UserId.next())
                        .at("owner" + i + "." + organization + "@example.com")
                        .build();
                neighbours.add(owner, organization);
                owners.add(owner);
            }
            AppToken token = created("Billing", Preset.DAYS_60);
            owners.forEach(owner -> giveACopy(token, owner));
            clock.advance(Duration.ofDays(54));

            round.tellOwners();
            round.tellOwners();

            assertThat(owners)
                    .allSatisfy(
                            owner -> assertThat(mails("tokens-expiring", owner)).hasSize(1));
        }

        @Test
        void reachTheOthersWhenOneCannotBeTold() {
            Account lost = TestAccounts.grace().at("lost@example.com").build();
            neighbours.loseTrackOf(lost.id());
            AppToken token = created("Billing", Preset.DAYS_60);
            giveACopy(token, lost);
            jdbc.sql("update app_token set expires_at = ? where owner_id = ?")
                    .param(end(token).minusSeconds(1).atOffset(ZoneOffset.UTC))
                    .param(lost.id().value())
                    .update();
            clock.advance(Duration.ofDays(54));

            round.tellOwners();

            assertThat(mails("tokens-expiring")).hasSize(1);
        }

        @Test
        void areToldOnceByManyRoundsAtOnce() throws Exception {
            for (int i = 0; i < 20; i++) {
                created("Token " + i, Preset.DAYS_60);
            }
            clock.advance(Duration.ofDays(54));

            Race.of(16, () -> {
                round.tellOwners();
                return true;
            });

            assertThat(onlyMail().items()).hasSize(20);
        }

        @Test
        void areForgottenWithTheExpiryTheyWereAbout() {
            AppToken token = created("Billing", Preset.DAYS_60);
            clock.set(end(token).minus(Duration.ofDays(6)));
            round.tellOwners();
            assertThat(remembered(token)).isOne();

            clock.set(end(token));
            round.tellOwners();
            assertThat(remembered(token)).isZero();
        }

        private AppToken createdWithDays(String name, int days) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
            return created(name, new Until(today.plusDays(days), BERLIN));
        }

        /** How often its owner is told of a token in its whole life, which then is over. */
        private int toldInAll(AppToken token) {
            int told =
                    told(token, Duration.between(token.createdAt(), end(token))).size();
            tokens.delete(actor, token.id());
            return told;
        }

        /** Goes round every hour from so long before the expiry to its end; the moments at which a mail came of it. */
        private List<Instant> told(AppToken token, Duration before) {
            Instant end = end(token);
            Instant begin = clock.instant();
            List<Instant> told = new ArrayList<>();
            for (Instant at = end.minus(before);
                    at.isBefore(end.plus(Duration.ofHours(3)));
                    at = at.plusSeconds(3600)) {
                if (!at.isBefore(begin)) {
                    clock.set(at);
                    int soFar = mails("tokens-expiring").size();
                    round.tellOwners();
                    if (mails("tokens-expiring").size() > soFar) {
                        told.add(at);
                    }
                }
            }
            clock.set(begin);
            return told;
        }

        private static Instant end(AppToken token) {
            return Objects.requireNonNull(token.expiresAt());
        }

        private OutgoingMail onlyMail() {
            assertThat(mails("tokens-expiring")).hasSize(1);
            return mails("tokens-expiring").getFirst();
        }

        private long remembered(AppToken token) {
            return jdbc.sql("select count(*) from expiry_notice where token_id = ?")
                    .param(token.id().value())
                    .query(Long.class)
                    .single();
        }

        private void giveACopy(AppToken token, Account owner) {
            jdbc.sql("""
                            insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix,
                                                   last_four, validity, enabled, created_at, expires_at, use_count, version)
                            values (:id, :owner, :organization, 'Copy', 'copy', 'copy', 'tessp_', 'aaaa', 'DAYS_60',
                                    true, :created, :expires, 0, 0)""")
                    .param("id", UserId.next().value())
                    .param("owner", owner.id().value())
                    .param("organization", organization.value())
                    .param("created", OffsetDateTime.ofInstant(token.createdAt(), ZoneOffset.UTC))
                    .param("expires", OffsetDateTime.ofInstant(end(token), ZoneOffset.UTC))
                    .update();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
