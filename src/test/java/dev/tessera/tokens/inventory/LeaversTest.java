package dev.tessera.tokens.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversPlan;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.LeaversPlan.Fate;
import dev.tessera.organizations.LeaversPlan.HandOver;
import dev.tessera.organizations.LeaversPlan.Keep;
import dev.tessera.organizations.MemberRemovals;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Removal.Removed;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenEvent.AppTokenHandedOver;
import dev.tessera.tokens.AppTokenEvent.AppTokenKept;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.organizational.OrganizationToken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the credentials of somebody who is removed. */
class LeaversTest {

    abstract static class Contract extends InventoryContract {

        private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 1);
        private static final ExpireOn DATE = new ExpireOn(LAST_DAY, ZoneOffset.UTC);

        @Autowired
        MemberRemovals removals;

        @Test
        void showsWhatSomebodyWouldLeaveTheLastUsedFirst() {
            token(ada, "Idle");
            AppToken busy = token(ada, "Busy");
            used(busy.id().value(), clock.instant());
            key(ada, "Key");
            shared(ada, "Shared");
            token(grace, "Somebody else's");

            List<LeaversCredential> left = removals.credentialsOf(grace, ada.user());

            assertThat(left).extracting(LeaversCredential::name).hasSize(4).startsWith("Busy");
            assertThat(left).extracting(LeaversCredential::kind).contains(LeaversCredential.Kind.values());
        }

        @Test
        void revokesEverythingThatNobodyPlannedFor() {
            AppToken token = token(ada, "Billing");
            key(ada, "Key");
            shared(ada, "Shared");

            remove(Map.of(UUID.randomUUID(), DATE));

            assertThat(tokens.find(ada, token.id())).isEmpty();
            assertThat(credentials.page(grace, CredentialQuery.ALL, null, 10)).isEmpty();
        }

        @Test
        void letsATokenGoOnToADayWithWhatItsOwnerCould() {
            AppToken token = token(ada, "Billing", new Validity.Never());
            AppToken shorter = token(ada, "Shorter", new Validity.Until(LAST_DAY.minusDays(9), ZoneOffset.UTC));

            remove(Map.of(token.id().value(), DATE, shorter.id().value(), DATE));

            assertThat(column(token, "frozen_permissions"))
                    .isEqualTo(PermissionNames.of(
                            PredefinedRole.DEVELOPER.settings().allowed()));
            assertThat(events.stream(AppTokenKept.class))
                    .extracting(AppTokenKept::until)
                    .containsExactlyInAnyOrder(DATE.end(), new ExpireOn(LAST_DAY.minusDays(9), ZoneOffset.UTC).end());
            assertThat(credentials.page(grace, CredentialQuery.ALL, null, 10))
                    .hasSize(2)
                    .allSatisfy(credential -> assertThat(credential.risks()).contains(Risk.OWNER_GONE));
            CredentialQuery gone =
                    new CredentialQuery("", null, null, Risk.OWNER_GONE, CredentialQuery.Sort.CREATED, false);
            assertThat(credentials.page(grace, gone, null, 10)).hasSize(2);
        }

        @Test
        void handsATokenOverBoundedByWhatBothMay() {
            AppToken token = token(ada, "Billing");
            AppToken clash = token(ada, "Reports");
            token(grace, "reports");
            token(grace, "Reports (2)");

            remove(Map.of(
                    token.id().value(), new HandOver(grace.user()), clash.id().value(), new HandOver(grace.user())));

            AppToken handed = tokens.find(grace, token.id()).orElseThrow();
            assertThat(handed.permissions())
                    .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
            assertThat(handed.status(clock.instant())).isEqualTo(TokenStatus.ACTIVE);
            assertThat(tokens.find(grace, clash.id()).orElseThrow().name()).isEqualTo("Reports (3)");
            assertThat(tokens.find(ada, token.id())).isEmpty();
            assertThat(events.stream(AppTokenHandedOver.class))
                    .extracting(AppTokenHandedOver::heir)
                    .containsExactly(grace.user(), grace.user());
        }

        @Test
        void findsAnotherNameForATokenWhoseHeirTakesItAtThatMoment() throws Exception {
            for (int round = 0; round < 5; round++) {
                String name = "Contested " + round;
                Actor leaver = settlers.member(grace, PredefinedRole.DEVELOPER);
                AppToken token = token(leaver, name);
                LeaversPlan plan = new LeaversPlan(Map.of(token.id().value(), new HandOver(grace.user())));

                List<Object> outcomes = Race.between(List.of(
                        () -> removals.remove(grace, leaver.user(), plan),
                        () -> tokens.create(grace, NewAppToken.unlimited(name, Validity.DEFAULT))));

                assertThat(outcomes.getFirst()).isEqualTo(new Removed());
                assertThat(ownerOf(token)).isEqualTo(grace.user());
            }
        }

        @Test
        void keepsAnOrganizationTokenOnlyWhereThatIsPlanned() {
            OrganizationToken kept = shared(ada, "Kept");
            OrganizationToken other = shared(ada, "Other");
            OrganizationToken dated = shared(ada, "Dated");

            remove(Map.of(kept.id().value(), new Keep(), dated.id().value(), DATE));

            assertThat(credentials.page(grace, CredentialQuery.ALL, null, 10))
                    .extracting(Credential::name)
                    .containsExactly("Kept");
            assertThat(credentials.find(grace, other.id().value())).isEmpty();
        }

        @Test
        void revokesAnApiKeyWhateverIsPlanned() {
            UUID key = key(ada, "Key").id().value();

            remove(Map.of(key, new Keep()));

            assertThat(credentials.find(grace, key)).isEmpty();
        }

        @Test
        void revokesWhatWentOnWhenTheLeaverCameBackAndLeavesAgain() {
            AppToken token = token(ada, "Billing");
            remove(Map.of(token.id().value(), DATE));
            settlers.join(grace, ada.user(), List.of(PredefinedRole.VIEWER.id()));

            remove(Map.of());

            assertThat(credentials.page(grace, CredentialQuery.ALL, null, 10)).isEmpty();
        }

        @Test
        void handsOverManyAtOnce() {
            Map<UUID, Fate> fates = new HashMap<>();
            IntStream.range(0, 200)
                    .forEach(number ->
                            fates.put(token(ada, "Token " + number).id().value(), new HandOver(grace.user())));

            remove(fates);

            assertThat(credentials.count(grace, CredentialQuery.ALL, 500)).isEqualTo(200);
        }

        private void remove(Map<UUID, Fate> fates) {
            assertThat(removals.remove(grace, ada.user(), new LeaversPlan(fates)))
                    .isEqualTo(new Removed());
        }

        private String column(AppToken token, String column) {
            return jdbc.sql("select " + column + " from app_token where id = ?")
                    .param(token.id().value())
                    .query(String.class)
                    .single();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
