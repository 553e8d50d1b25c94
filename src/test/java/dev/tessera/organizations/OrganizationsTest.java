package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.AccountOpened;
import dev.tessera.identity.Affiliations;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestActors;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OrganizationsTest {

    @PersistenceTest(classes = OrganizationsModule.class)
    @RecordApplicationEvents
    abstract static class Contract {

        private static final TokenPolicy THIRTY_DAYS = new TokenPolicy(OptionalInt.of(30), false);

        @Autowired
        Organizations organizations;

        @Autowired
        Affiliations affiliations;

        @Autowired
        PermissionHolders permissionHolders;

        @Autowired
        OrganizationPolicies policies;

        @Autowired
        ApplicationEventPublisher publisher;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        ApplicationEvents events;

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
                    .containsExactly(new OrganizationCreated(
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
        void letsAViewerLookAndDoNothing() {
            UserId founder = signUp();
            jdbc.sql("update membership set role = 'VIEWER' where account_id = ?")
                    .param(founder.value())
                    .update();

            assertThat(organizations.permissionsOf(founder, organizationOf(founder)))
                    .containsExactlyInAnyOrder(Permission.VIEW_OWN_TOKENS, Permission.VIEW_ORGANIZATION);
        }

        @Test
        void tellsWhoHoldsAPermission() {
            UserId founder = signUp();
            OrganizationId organization = organizationOf(founder);
            UserId developer = join(organization, Role.DEVELOPER);
            join(organization, Role.VIEWER);
            signUp();

            assertThat(permissionHolders.holders(organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS))
                    .containsExactly(founder);
            assertThat(permissionHolders.holders(organization, Permission.MANAGE_OWN_TOKENS))
                    .containsExactlyInAnyOrder(founder, developer);
            assertThat(permissionHolders.holders(OrganizationId.next(), Permission.USE_API))
                    .isEmpty();
        }

        @Test
        void changesPoliciesForAnAdministrator() {
            Actor administrator = administrator();

            assertThat(policies.change(administrator, THIRTY_DAYS, true)).isEqualTo(OrganizationPolicies.Outcome.DONE);

            OrganizationId organization = organizationOf(administrator.user());
            assertThat(organizations.find(organization).orElseThrow().tokenPolicy())
                    .isEqualTo(THIRTY_DAYS);
            assertThat(affiliations.mfaRequired(administrator.user())).isTrue();
            assertThat(events.stream(PolicyChanged.class))
                    .containsExactly(new PolicyChanged(organization, THIRTY_DAYS, true, administrator));
        }

        @Test
        void takesALimitBack() {
            Actor administrator = administrator();
            policies.change(administrator, THIRTY_DAYS, true);

            policies.change(administrator, TokenPolicy.UNLIMITED, false);

            OrganizationId organization = organizationOf(administrator.user());
            assertThat(organizations.find(organization).orElseThrow().tokenPolicy())
                    .isEqualTo(TokenPolicy.UNLIMITED);
            assertThat(affiliations.mfaRequired(administrator.user())).isFalse();
        }

        @Test
        void saysNothingOfAChangeThatChangesNothing() {
            Actor administrator = administrator();

            assertThat(policies.change(administrator, TokenPolicy.UNLIMITED, false))
                    .isEqualTo(OrganizationPolicies.Outcome.DONE);

            assertThat(events.stream(PolicyChanged.class)).isEmpty();
        }

        @Test
        void refusesPoliciesToWhoeverIsNoAdministrator() {
            Actor administrator = administrator();
            Actor stranger = TestActors.member()
                    .organization(administrator.organization())
                    .build();
            Actor nobody = TestActors.member().organization(null).build();

            assertThat(policies.change(stranger, THIRTY_DAYS, true))
                    .isEqualTo(OrganizationPolicies.Outcome.NOT_PERMITTED);
            assertThat(policies.change(nobody, THIRTY_DAYS, true))
                    .isEqualTo(OrganizationPolicies.Outcome.NOT_PERMITTED);
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

        private UserId join(OrganizationId organization, Role role) {
            UserId member = UserId.next();
            jdbc.sql("insert into membership (organization_id, account_id, role, joined_at) values (?, ?, ?, now())")
                    .param(organization.value())
                    .param(member.value())
                    .param(role.name())
                    .update();
            return member;
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

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @Import({StoredOrganizations.class, StoredPermissionHolders.class, Founding.class, OrganizationPolicies.class})
    static class OrganizationsModule {
        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }
}
