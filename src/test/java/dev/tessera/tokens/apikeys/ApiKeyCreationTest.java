package dev.tessera.tokens.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Creation.NameInvalid.Fault;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameInvalid;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameTaken;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyCreated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiKeyCreationTest {

    abstract static class Contract extends ApiKeysContract {

        @Test
        void givesTheSecretOnceAndKeepsTheRest() {
            Created created = created("  Reporting\tserver ");

            ApiKey key = created.key();
            assertThat(created.secret().kind()).isEqualTo(CredentialKind.API_SECRET);
            assertThat(key.name()).isEqualTo("Reporting server");
            assertThat(key.identifier().value()).startsWith(ApiKeyIdentifier.PREFIX);
            assertThat(key.generation()).isOne();
            assertThat(key.secret().lastFour()).isEqualTo(created.secret().lastFour());
            assertThat(key.predecessor()).isNull();
            assertThat(key.createdAt()).isEqualTo(MutableClock.START);
            assertThat(key.status(MutableClock.START)).isEqualTo(ApiKeyStatus.ACTIVE);
            assertThat(now(key)).isEqualTo(key);
        }

        @Test
        void keepsTheHashOfTheSecretAndTheSecretNowhere() {
            Created created = created("Reports");

            Map<String, @Nullable Object> row = jdbc.sql("select * from api_key_secret where api_key_id = ?")
                    .param(created.key().id().value())
                    .query()
                    .singleRow();
            String secret = created.secret()
                    .reveal()
                    .substring(created.secret().kind().prefix().length());
            assertThat(row.get("hash")).isEqualTo(created.secret().hash().bytes());
            assertThat(row)
                    .hasSizeGreaterThan(5)
                    .allSatisfy((column, content) ->
                            assertThat(asText(content)).as(column).doesNotContain(secret));
            assertThat(told().toString() + neighbours.mails + created).doesNotContain(secret);
        }

        @Test
        void saysWhatHappened() {
            ApiKey key = created("Reports").key();

            assertThat(told()).containsExactly(new ApiKeyCreated(key.id(), "Reports", actor));
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
                    Permission.MANAGE_OWN_API_KEYS);

            created("Fürs Büro");

            OutgoingMail mail = neighbours.mails.getLast();
            assertThat(mail.recipient()).hasToString("grace@example.com");
            assertThat(mail.language()).isEqualTo(Locale.GERMAN);
            assertThat(mail.template()).isEqualTo("api-key-created");
            assertThat(mail.parameters())
                    .containsEntry("name", "Grace Hopper")
                    .containsEntry("keyName", "Fürs Büro")
                    .containsEntry("address", "203.0.113.7")
                    .hasEntrySatisfying(
                            "time",
                            time -> assertThat(time).startsWith("2. März 2026").endsWith("04:30 EST"));
        }

        @Test
        void refusesANameThatIsTakenInAnyGuise() {
            created("Große Straße");

            assertThat(keys.create(actor, "  GROSSE   strasse ")).isEqualTo(new NameTaken());
            assertThat(told()).hasSize(1);
        }

        @Test
        void leavesOthersTheSameName() {
            created("Reports");
            Actor other = TestActors.member().organization(organization).build();
            neighbours.add(TestAccounts.grace().id(other.user()).build(), organization, Permission.MANAGE_OWN_API_KEYS);

            assertThat(keys.create(other, "Reports")).isInstanceOf(Created.class);
        }

        @Test
        void givesANameToOneOfManyWhoAskAtOnce() throws Exception {
            List<ApiKeyCreation> results = Race.of(32, () -> keys.create(actor, "Reports"));

            assertThat(results).filteredOn(Created.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(NameTaken.class::isInstance).hasSize(31);
            assertThat(keys.count(actor)).isOne();
        }

        @Test
        void refusesWhatIsNoName() {
            assertThat(keys.create(actor, " ")).isEqualTo(new NameInvalid(Fault.BLANK));
            assertThat(keys.create(actor, "x".repeat(81))).isEqualTo(new NameInvalid(Fault.TOO_LONG));
        }

        @Test
        void isForThoseWhoMayManageApiKeys() {
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);

            assertThat(keys.create(actor, "Reports")).isEqualTo(SecretRefusal.NOT_PERMITTED);
        }

        @Test
        void isNotForSuspendedOrganizationsOrNone() {
            neighbours.govern(organization, TokenPolicy.UNLIMITED, true);
            Actor alone =
                    TestActors.member().user(actor.user()).organization(null).build();

            assertThat(keys.create(actor, "Reports")).isEqualTo(SecretRefusal.NOT_PERMITTED);
            assertThat(keys.create(alone, "Reports")).isEqualTo(SecretRefusal.NOT_PERMITTED);
        }

        @Test
        void isNotForPrograms() {
            ActingToken token = new ActingToken(TokenId.next(), Set.of(Permission.values()), null, IpRanges.ANYWHERE);
            Actor program = Actor.withToken(actor.user(), organization, token, ClientAddress.NONE);

            assertThat(keys.create(program, "Reports")).isEqualTo(SecretRefusal.SESSION_NEEDED);
            assertThat(keys.count(actor)).isZero();
        }

        @Test
        void takesTheSecondFactorOfWhoeverHasOne() {
            assertThat(keys.create(afterPasswordOnly(), "Reports")).isEqualTo(SecretRefusal.SECOND_FACTOR_NEEDED);
            assertThat(keys.count(actor)).isZero();
        }

        @Test
        void takesThePasswordOfThoseWhoHaveNoOtherFactor() {
            neighbours.add(
                    TestAccounts.grace().id(actor.user()).withoutMailCodes().build(),
                    organization,
                    Permission.MANAGE_OWN_API_KEYS);
            assertThat(keys.create(afterPasswordOnly(), "Reports")).isInstanceOf(Created.class);

            demands.demandMfaOf(actor.user());
            assertThat(keys.create(afterPasswordOnly(), "Backups")).isEqualTo(SecretRefusal.SECOND_FACTOR_NEEDED);
        }

        @Test
        void takesAFactorThatIsNotLongAgo() {
            clock.advance(Duration.ofMinutes(15));

            assertThat(keys.create(actor, "Reports")).isEqualTo(SecretRefusal.PROOF_NEEDED);
        }

        private Actor afterPasswordOnly() {
            return TestActors.member()
                    .user(actor.user())
                    .organization(organization)
                    .factors(Factor.PASSWORD)
                    .build();
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
