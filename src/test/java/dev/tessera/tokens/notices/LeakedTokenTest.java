package dev.tessera.tokens.notices;

import static dev.tessera.kernel.CredentialKind.APP_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenEvent.AppTokenLeaked;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.RetiredValueFound;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakDesk;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakReceipt.Found;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class LeakedTokenTest {

    @RecordApplicationEvents
    abstract static class Contract extends NoticesContract {

        private static final String WHERE = "https://code.example.com/config.yml";

        private final Account admin = TestAccounts.grace()
                .called("Ada Lovelace")
                .at("ada-" + UUID.randomUUID() + "@example.com")
                .language(Locale.GERMAN)
                .build();

        /** Each test hands in from an address of its own, as every address has its limit. */
        private final ClientAddress finder =
                new ClientAddress("2001:db8::" + Integer.toHexString(new SecureRandom().nextInt(0xffff)));

        @Autowired
        LeakDesk desk;

        @Autowired
        TokenUsage usage;

        @Autowired
        ApplicationEvents events;

        @Test
        void aLiveTokenIsRevokedAtOnceAndShowsWhenAndWhereItWasFound() {
            Created created = made("Billing");

            assertThat(handIn("Look: " + created.value().reveal() + "!"))
                    .containsExactly(new Found(APP_TOKEN, created.value().toString(), LeakOutcome.REVOKED));

            AppToken token = now(created.token());
            assertThat(token.status(clock.instant())).isEqualTo(TokenStatus.REVOKED);
            assertThat(token.revokedAt()).isEqualTo(clock.instant());
            assertThat(token.leak()).isEqualTo(new AppToken.Leak(clock.instant(), WHERE));
        }

        @Test
        void theAuditEntryNamesPlaceAndFinderAndNeverTheValue() {
            Created created = made("Billing");
            String value = created.value().reveal();

            desk.handIn(value, new Finding("https://x.example/?t=" + value, "it was " + value, finder));

            AuditFacts facts =
                    events.stream(AppTokenLeaked.class).toList().getFirst().audit();
            assertThat(facts.actor()).isNull();
            assertThat(facts.organization()).isEqualTo(organization);
            assertThat(facts.address()).isEqualTo(finder);
            assertThat(facts.details())
                    .containsEntry("found_at", "https://x.example/?t=" + created.value())
                    .containsEntry("note", "it was " + created.value());
            assertThat(facts.toString()).doesNotContain(value);
            assertThat(mails("token-leaked").toString()).doesNotContain(value);
        }

        @Test
        void tellsOwnerAndAdministratorsEachInTheirLanguageWithTheUses() {
            neighbours.add(admin, organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            Created created = made("Billing");
            Caller curl = Caller.of(new ClientAddress("198.51.100.7"), "curl/8.5");
            used(created.token(), Caller.UNKNOWN, 2, clock.instant().minus(Duration.ofDays(3)));
            used(created.token(), curl, 1200, clock.instant());

            handIn(created.value().reveal());

            OutgoingMail toOwner = mails("token-leaked").getFirst();
            assertThat(toOwner.parameters())
                    .containsEntry("tokenName", "Billing")
                    .containsEntry("tokenValue", created.value().toString())
                    .containsEntry("foundAt", WHERE)
                    .containsEntry("finderSays", "in a public file")
                    .containsEntry("lateUses", "1,202")
                    .containsEntry("lateDays", "Feb 27 (2), Mar 2 (1,200)");
            assertThat(toOwner.items()).hasSize(2);
            assertThat(toOwner.items().getFirst())
                    .containsEntry("caller", "198.51.100.7 · curl/8.5")
                    .containsEntry("useCount", "1,200")
                    .hasEntrySatisfying("lastUsed", at -> assertThat(at).startsWith("March 2, 2026"));
            assertThat(toOwner.items().getLast()).containsEntry("caller", "unknown");

            OutgoingMail toAdmin = mails("member-token-leaked", admin).getFirst();
            assertThat(toAdmin.language()).isEqualTo(Locale.GERMAN);
            assertThat(toAdmin.parameters())
                    .containsEntry("owner", "Grace Hopper")
                    .containsEntry("lateUses", "1.202")
                    .containsEntry("lateDays", "27. Feb. (2), 2. März (1.200)");
            assertThat(mails("token-revoked")).isEmpty();
            assertThat(neighbours.mailsTo(grace))
                    .filteredOn(mail -> !mail.template().equals("token-created"))
                    .hasSize(1);
        }

        @Test
        void saysThatNobodyUsedIt() {
            Created created = made("Billing");

            handIn(created.value().reveal());

            assertThat(mails("token-leaked").getFirst().parameters())
                    .containsEntry("lateUses", "none")
                    .containsEntry("lateDays", "");
            assertThat(mails("token-leaked").getFirst().items()).isEmpty();
        }

        @Test
        void whoeverCannotLogInIsNotTold() {
            neighbours.add(admin, organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            Created created = made("Billing");
            neighbours.add(
                    TestAccounts.grace()
                            .id(grace.id())
                            .at(grace.email().value())
                            .disabled()
                            .build(),
                    organization);

            handIn(created.value().reveal());

            assertThat(mails("token-leaked")).isEmpty();
            assertThat(mails("member-token-leaked", admin)).hasSize(1);
        }

        @Test
        void manyWhoHandItInAtOnceRevokeItOnceAndSendOneMail() throws Exception {
            Created created = made("Billing");

            List<LeakOutcome> outcomes =
                    Race.of(8, () -> handIn(created.value().reveal()).getFirst().outcome());

            assertThat(outcomes).containsOnlyOnce(LeakOutcome.REVOKED);
            assertThat(outcomes)
                    .filteredOn(LeakOutcome.ALREADY_INACTIVE::equals)
                    .hasSize(7);
            assertThat(mails("token-leaked")).hasSize(1);
        }

        @Test
        void inAnOverlapEitherValueRevokesTheWholeToken() {
            Created created = made("Billing");
            Rotated rotated = (Rotated) tokens.rotate(actor, created.token().id(), 1, Overlap.HOUR);

            assertThat(handIn(created.value().reveal()).getFirst().outcome()).isEqualTo(LeakOutcome.REVOKED);
            assertThat(now(created.token()).status(clock.instant())).isEqualTo(TokenStatus.REVOKED);
            assertThat(handIn(rotated.value().reveal()).getFirst().outcome()).isEqualTo(LeakOutcome.ALREADY_INACTIVE);
            assertThat(mails("token-leaked")).hasSize(1);
        }

        @Test
        void aRetiredValueEndangersNothingAndIsToldOnce() {
            Created created = made("Billing");
            tokens.rotate(actor, created.token().id(), 1, Overlap.HOUR);
            clock.advance(Duration.ofHours(1));

            assertThat(handIn(created.value().reveal()).getFirst().outcome()).isEqualTo(LeakOutcome.ALREADY_INACTIVE);
            handIn(created.value().reveal());

            AppToken token = now(created.token());
            assertThat(token.status(clock.instant())).isEqualTo(TokenStatus.ACTIVE);
            assertThat(token.previous())
                    .extracting(AppToken.PreviousValue::misusedAt)
                    .isEqualTo(clock.instant());
            assertThat(mails("token-old-value-found")).hasSize(1);
            assertThat(mails("token-old-value-found").getFirst().parameters()).containsEntry("foundAt", WHERE);
            assertThat(events.stream(RetiredValueFound.class)).hasSize(1);
        }

        @Test
        void aTokenThatIsOffOrPausedCouldComeBackSoItIsRevoked() {
            Created off = made("Off");
            tokens.switchOff(actor, off.token().id());
            Created paused = made("Paused");
            tokens.pause(actor, paused.token().id(), Duration.ofMinutes(15));

            assertThat(handIn(off.value().reveal() + " " + paused.value().reveal()))
                    .extracting(Found::outcome)
                    .containsExactly(LeakOutcome.REVOKED, LeakOutcome.REVOKED);
        }

        @Test
        void whatIsOverIsOver() {
            Created revoked = made("Revoked");
            tokens.revoke(actor, revoked.token().id());
            Created deleted = made("Deleted");
            tokens.delete(actor, deleted.token().id());
            Created expired = made("Expired");
            clock.advance(Duration.ofDays(400));

            assertThat(handIn(revoked.value().reveal() + "\n" + deleted.value().reveal() + "\n"
                            + expired.value().reveal()))
                    .extracting(Found::outcome)
                    .containsOnly(LeakOutcome.ALREADY_INACTIVE)
                    .hasSize(3);
            assertThat(events.stream(AppTokenLeaked.class)).isEmpty();
            assertThat(now(revoked.token()).leak()).isNull();
        }

        @Test
        void aValueThatNobodyIssuedIsUnknown() {
            String forged =
                    CredentialValue.generate(APP_TOKEN, new SecureRandom()).reveal();

            assertThat(handIn(forged)).extracting(Found::outcome).containsExactly(LeakOutcome.UNKNOWN);
        }

        private Created made(String name) {
            return (Created) tokens.create(actor, NewAppToken.unlimited(name, Validity.DEFAULT));
        }

        private AppToken now(AppToken token) {
            return tokens.find(actor, token.id()).orElseThrow();
        }

        private void used(AppToken token, Caller caller, long count, Instant at) {
            usage.record(List.of(new Use(new Counted(token.id(), 1, Outcome.USED), caller, count, at, caller)));
        }

        private List<Found> handIn(String text) {
            return ((Taken) desk.handIn(text, new Finding(WHERE, "in a public file", finder))).found();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
