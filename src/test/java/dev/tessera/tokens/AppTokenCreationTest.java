package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Validity.Never;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppTokenCreationTest {

    abstract static class Contract extends TokensContract {

        @Test
        void givesTheValueOnceAndKeepsTheRest() {
            Created created = created("  Billing\tapp ", Validity.DEFAULT, false);

            AppToken token = created.token();
            assertThat(created.value().kind()).isEqualTo(CredentialKind.APP_TOKEN);
            assertThat(token.name()).isEqualTo("Billing app");
            assertThat(created.value().reveal()).startsWith(token.prefix()).endsWith(token.lastFour());
            assertThat(token.createdAt()).isEqualTo(MutableClock.START);
            assertThat(token.expiresAt()).isEqualTo(Instant.parse("2027-03-02T09:30:00.123456Z"));
            assertThat(token.status(MutableClock.START)).isEqualTo(TokenStatus.OFF);
            assertThat(now(token)).isEqualTo(token);
        }

        @Test
        void keepsATokenWithoutExpiry() {
            AppToken token = created("Billing", new Never(), true).token();

            assertThat(now(token).expiresAt()).isNull();
            assertThat(now(token).validity()).isEqualTo(Validity.Kind.NEVER);
        }

        @Test
        void keepsTheHashOfTheValueAndTheValueNowhere() {
            CredentialValue value = created("Billing", Validity.DEFAULT, true).value();

            Map<String, @Nullable Object> row =
                    jdbc.sql("""
                            select * from app_token t join app_token_value v on v.token_id = t.id where owner_id = ?""").param(actor.user().value()).query().singleRow();
            String secret = value.reveal().substring(value.kind().prefix().length());
            assertThat(row.get("hash")).isEqualTo(value.hash().bytes());
            assertThat(row)
                    .hasSizeGreaterThan(15)
                    .allSatisfy((column, content) ->
                            assertThat(asText(content)).as(column).doesNotContain(secret));
            assertThat(told().toString() + neighbours.mails).doesNotContain(secret);
        }

        @Test
        void saysWhatHappened() {
            AppToken token = created("Billing");

            assertThat(told()).containsExactly(new AppTokenCreated(token.id(), "Billing", actor));
        }

        @Test
        void tellsTheOwnerByMailInTheirWordsAndTime() {
            neighbours.add(
                    TestAccounts.grace()
                            .id(actor.user())
                            .language(Locale.GERMAN)
                            .zone("America/New_York")
                            .build(),
                    organization,
                    Permission.MANAGE_OWN_TOKENS);

            created("Fürs Büro");

            OutgoingMail mail = neighbours.mails.getLast();
            assertThat(mail.recipient()).hasToString("grace@example.com");
            assertThat(mail.language()).isEqualTo(Locale.GERMAN);
            assertThat(mail.template()).isEqualTo("token-created");
            assertThat(mail.challenge()).isNull();
            assertThat(mail.parameters())
                    .containsEntry("name", "Grace Hopper")
                    .containsEntry("tokenName", "Fürs Büro")
                    .containsEntry("address", "203.0.113.7")
                    .hasEntrySatisfying(
                            "time",
                            time -> assertThat(time).startsWith("2. März 2026").endsWith("04:30 GMT-5"))
                    .hasEntrySatisfying(
                            "expiry",
                            expires -> assertThat(expires)
                                    .startsWith("2. März 2027")
                                    .endsWith("04:30 GMT-5"));
        }

        @Test
        void leavesOutOfTheMailAnExpiryThatIsNot() {
            created("Billing", new Never(), true);

            assertThat(neighbours.mails.getLast().parameters()).containsEntry("expiry", "");
        }

        @Test
        void refusesANameThatIsTakenInAnyGuise() {
            created("Große Straße");

            assertThat(attempt("  GROSSE   strasse ")).isEqualTo(new NameTaken());
            assertThat(told()).hasSize(1);
        }

        @Test
        void leavesOthersTheSameName() {
            created("Billing");
            Actor other = TestActors.member().organization(organization).build();
            neighbours.add(TestAccounts.grace().id(other.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);

            assertThat(tokens.create(other, NewAppToken.unlimited("Billing", Validity.DEFAULT)))
                    .isInstanceOf(Created.class);
        }

        @Test
        void keepsWhatElseTheTransactionDidWhenANameIsTaken() {
            Creation second = transaction.execute(status -> {
                created("Billing");
                return attempt("billing");
            });

            assertThat(second).isEqualTo(new NameTaken());
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isOne();
        }

        @Test
        void givesANameToOneOfManyWhoAskAtOnce() throws Exception {
            List<Creation> results = Race.of(32, () -> attempt("Billing"));

            assertThat(results).filteredOn(Created.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(NameTaken.class::isInstance).hasSize(31);
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isOne();
        }

        @Test
        void refusesWhatIsNoName() {
            assertThat(attempt(" ")).isEqualTo(new NameInvalid(NameInvalid.Fault.BLANK));
            assertThat(attempt("x".repeat(81))).isEqualTo(new NameInvalid(NameInvalid.Fault.TOO_LONG));
        }

        @Test
        void keepsTheLongestNameThereIs() {
            assertThat(now(created("ß".repeat(80))).name()).hasSize(80);
            assertThat(now(created("🦊".repeat(40))).name()).hasSize(80);
        }

        @Test
        void refusesAValidityThatThePolicyDoesNotAllow() {
            neighbours.govern(organization, new TokenPolicy(OptionalInt.of(90), false), false);

            assertThat(attempt("Billing"))
                    .isEqualTo(new ValidityRefused(ValidityRefused.Reason.LONGER_THAN_ALLOWED, OptionalInt.of(90)));
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isZero();
        }

        @Test
        void isForThoseWhoMayManageTokens() {
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, Permission.USE_API);

            assertThat(attempt("Billing")).isEqualTo(new NotPermitted());
        }

        @Test
        void isNotForSuspendedOrganizationsOrNone() {
            neighbours.govern(organization, TokenPolicy.UNLIMITED, true);
            Actor alone =
                    TestActors.member().user(actor.user()).organization(null).build();

            assertThat(attempt("Billing")).isEqualTo(new NotPermitted());
            assertThat(tokens.create(alone, NewAppToken.unlimited("Billing", Validity.DEFAULT)))
                    .isEqualTo(new NotPermitted());
        }

        private static String asText(@Nullable Object content) {
            return content instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(content);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
