package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.AccountOpened;
import dev.tessera.identity.Affiliations;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.TestActors;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;

class OrganizationsTest {

    abstract static class Contract extends OrganizationsContract {

        private static final TokenPolicy THIRTY_DAYS = new TokenPolicy(OptionalInt.of(30), false);
        private static final Policies STRICT =
                new Policies(THIRTY_DAYS, true, IpRanges.of("192.0.2.0/24"), OptionalInt.of(90));

        @Autowired
        Affiliations affiliations;

        @Autowired
        PermissionHolders permissionHolders;

        @Autowired
        OrganizationPolicies policies;

        @Autowired
        ApplicationEventPublisher publisher;

        @Test
        void foundsAnOrganizationForWhoeverSignsUp() {
            UserId founder = signUp();

            OrganizationId organization = organizationOf(founder);
            assertThat(organizations.find(organization))
                    .contains(new Organization(organization, "Ärzte & Söhne", false, TokenPolicy.UNLIMITED));
            assertThat(organizations.permissionsOf(founder, organization))
                    .containsExactlyInAnyOrder(Permission.values());
            assertThat(affiliations.mfaRequired(founder)).isFalse();
            assertThat(events.stream(OrganizationCreated.class))
                    .contains(new OrganizationCreated(
                            organization, "Ärzte & Söhne", founder, new ClientAddress("192.0.2.1")));
        }

        @Test
        void foundsNothingWhereTheSignUpIsRolledBack() {
            UserId founder = UserId.next();

            transaction.executeWithoutResult(status -> {
                publisher.publishEvent(opened(founder));
                status.setRollbackOnly();
            });

            assertThat(affiliations.organizationOf(founder)).isEmpty();
        }

        @Test
        void foundsNothingOutsideOfATransaction() {
            assertThatThrownBy(() -> publisher.publishEvent(opened(UserId.next())))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void keepsOrganizationsOfOneNameApart() {
            UserId first = signUp();
            UserId second = signUp();

            assertThat(organizationOf(first)).isNotEqualTo(organizationOf(second));
            assertThat(organizations.permissionsOf(first, organizationOf(second)))
                    .isEmpty();
        }

        @Test
        void knowsNothingOfStrangers() {
            UserId stranger = UserId.next();
            OrganizationId nowhere = OrganizationId.next();

            assertThat(affiliations.organizationOf(stranger)).isEmpty();
            assertThat(affiliations.mfaRequired(stranger)).isFalse();
            assertThat(organizations.find(nowhere)).isEmpty();
            assertThat(organizations.permissionsOf(stranger, nowhere)).isEmpty();
        }

        @Test
        void givesADisabledMemberNothing() {
            Actor developer = settlers.member(founder, PredefinedRole.DEVELOPER);
            assertThat(permissionsOf(developer)).contains(Permission.USE_API);
            assertThat(affiliations.organizationOf(developer.user())).isEqualTo(founder.affiliation());

            jdbc.sql("update membership set disabled_at = joined_at where account_id = ?")
                    .param(developer.user().value())
                    .update();

            assertThat(permissionsOf(developer)).isEmpty();
            assertThat(affiliations.organizationOf(developer.user())).isEmpty();
        }

        @Test
        void tellsWhoHoldsAPermission() {
            OrganizationId organization = founder.affiliation().orElseThrow();
            Actor developer = settlers.member(founder, PredefinedRole.DEVELOPER);
            Actor disabled = settlers.member(founder, PredefinedRole.DEVELOPER);
            settlers.member(founder, PredefinedRole.VIEWER);
            settlers.founder();
            jdbc.sql("update membership set disabled_at = joined_at where account_id = ?")
                    .param(disabled.user().value())
                    .update();

            assertThat(permissionHolders.holders(organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS))
                    .containsExactly(founder.user());
            assertThat(permissionHolders.holders(organization, Permission.MANAGE_OWN_TOKENS))
                    .containsExactlyInAnyOrder(founder.user(), developer.user());
            assertThat(permissionHolders.holders(OrganizationId.next(), Permission.USE_API))
                    .isEmpty();
        }

        @Test
        void changesPoliciesForAnAdministrator() {
            Actor administrator = administrator();

            assertThat(policies.change(administrator, STRICT)).isEqualTo(OrganizationPolicies.Outcome.DONE);

            OrganizationId organization = organizationOf(administrator.user());
            assertThat(organizations.find(organization).orElseThrow().tokenPolicy())
                    .isEqualTo(THIRTY_DAYS);
            assertThat(affiliations.mfaRequired(administrator.user())).isTrue();
            assertThat(events.stream(PolicyChanged.class))
                    .containsExactly(new PolicyChanged(organization, STRICT, administrator));
        }

        @Test
        void keepsEveryPartOfThePolicies() {
            Actor administrator = administrator();
            policies.change(administrator, STRICT);

            OrganizationId organization = organizationOf(administrator.user());
            assertThat(policies.of(administrator)).isEqualTo(STRICT);
            assertThat(organizations.find(organization).orElseThrow().addresses())
                    .isEqualTo(STRICT.addresses());
            assertThat(policies.thatRevokeUnused()).containsEntry(organization, Duration.ofDays(90));
        }

        @Test
        void asksForAFreshFactorBeforePoliciesChange() {
            Actor administrator = administrator();
            Actor stale = TestActors.member()
                    .user(administrator.user())
                    .organization(administrator.organization())
                    .provedAt(MutableClock.START.minus(Duration.ofMinutes(15)))
                    .build();

            assertThat(policies.change(stale, STRICT)).isEqualTo(OrganizationPolicies.Outcome.PROOF_NEEDED);
            assertThat(policies.of(administrator)).isEqualTo(Policies.NONE);
        }

        @Test
        void takesALimitBack() {
            Actor administrator = administrator();
            policies.change(administrator, STRICT);

            policies.change(administrator, Policies.NONE);

            OrganizationId organization = organizationOf(administrator.user());
            assertThat(organizations.find(organization).orElseThrow().tokenPolicy())
                    .isEqualTo(TokenPolicy.UNLIMITED);
            assertThat(affiliations.mfaRequired(administrator.user())).isFalse();
        }

        @Test
        void saysNothingOfAChangeThatChangesNothing() {
            Actor administrator = administrator();

            assertThat(policies.change(administrator, Policies.NONE)).isEqualTo(OrganizationPolicies.Outcome.DONE);

            assertThat(events.stream(PolicyChanged.class)).isEmpty();
        }

        @Test
        void refusesPoliciesToWhoeverIsNoAdministrator() {
            Actor administrator = administrator();
            Actor stranger = TestActors.member()
                    .organization(administrator.organization())
                    .build();
            Actor nobody = TestActors.member().organization(null).build();

            assertThat(policies.change(stranger, STRICT)).isEqualTo(OrganizationPolicies.Outcome.NOT_PERMITTED);
            assertThat(policies.change(nobody, STRICT)).isEqualTo(OrganizationPolicies.Outcome.NOT_PERMITTED);
            assertThat(affiliations.mfaRequired(administrator.user())).isFalse();
            assertThat(events.stream(PolicyChanged.class)).isEmpty();
        }

        private Actor administrator() {
            UserId founder = signUp();
            return TestActors.member()
                    .user(founder)
                    .organization(organizationOf(founder))
                    .build();
        }

        private UserId signUp() {
            UserId founder = UserId.next();
            transaction.executeWithoutResult(status -> publisher.publishEvent(opened(founder)));
            return founder;
        }

        private OrganizationId organizationOf(UserId user) {
            return affiliations.organizationOf(user).orElseThrow();
        }

        private static AccountOpened opened(UserId founder) {
            return new AccountOpened(founder, "Ärzte & Söhne", new ClientAddress("192.0.2.1"));
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
