package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuspensionsTest {

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        Suspensions suspensions;

        @Autowired
        Features features;

        @Autowired
        Members members;

        @Autowired
        StoredAccounts accounts;

        @Autowired
        OrganizationRegister register;

        Actor operator;

        @BeforeEach
        void appoint() {
            operator = settlers.founder("Operations");
            accounts.makeOperator(operator.user());
        }

        @Test
        void isForTheOperatorWithAFreshFactorAndAReason() {
            assertThat(suspensions.suspend(founder, navyYard(), "Unpaid")).isEqualTo(SuspensionChange.NOT_PERMITTED);
            assertThat(suspensions.resume(founder, navyYard())).isEqualTo(SuspensionChange.NOT_PERMITTED);
            assertThat(suspensions.suspend(operator, navyYard(), "  ")).isEqualTo(SuspensionChange.REASON_MISSING);
            assertThat(suspensions.suspend(operator, navyYard(), "x".repeat(501)))
                    .isEqualTo(SuspensionChange.REASON_TOO_LONG);
            assertThat(suspensions.suspend(operator, OrganizationId.next(), "Unpaid"))
                    .isEqualTo(SuspensionChange.NOT_FOUND);
            clock.advance(Duration.ofMinutes(15));
            assertThat(suspensions.suspend(operator, navyYard(), "Unpaid")).isEqualTo(SuspensionChange.PROOF_NEEDED);

            assertThat(suspensions.of(founder)).isEmpty();
            assertThat(events.stream(OrganizationSuspended.class)).isEmpty();
        }

        @Test
        void tellsTheMembersWhyAndTheLogOnce() {
            assertThat(suspensions.suspend(operator, navyYard(), " Unpaid since May "))
                    .isEqualTo(SuspensionChange.DONE);
            assertThat(suspensions.suspend(operator, navyYard(), "Another")).isEqualTo(SuspensionChange.DONE);

            assertThat(suspensions.of(founder)).contains(new Suspension(clock.instant(), "Unpaid since May"));
            assertThat(organizations.find(navyYard()))
                    .hasValueSatisfying(found -> assertThat(found.suspended()).isTrue());
            assertThat(events.stream(OrganizationSuspended.class))
                    .containsExactly(new OrganizationSuspended(navyYard(), "Navy Yard", "Unpaid since May", operator));
        }

        @Test
        void standsInTheLogOfTheOrganizationItself() {
            suspensions.suspend(operator, navyYard(), "Unpaid");

            AuditFacts facts = events.stream(OrganizationSuspended.class)
                    .findFirst()
                    .orElseThrow()
                    .audit();
            assertThat(facts.organization()).isEqualTo(navyYard());
            assertThat(facts.actor()).isEqualTo(operator.user());
            assertThat(facts.details()).containsEntry("reason", "Unpaid");
        }

        @Test
        void leavesItsMembersNothingButTheSightOfIt() {
            Actor other = settlers.member(founder, PredefinedRole.DEVELOPER);
            suspensions.suspend(operator, navyYard(), "Unpaid");

            assertThat(permissionsOf(founder))
                    .containsExactlyInAnyOrder(
                            Permission.VIEW_OWN_TOKENS,
                            Permission.VIEW_ORGANIZATION,
                            Permission.VIEW_ORGANIZATION_CREDENTIALS,
                            Permission.VIEW_AUDIT_LOG);
            assertThat(features.switchTo(founder, Feature.API, false)).isEqualTo(FeatureChange.NOT_PERMITTED);
            assertThat(members.disable(founder, other.user())).isInstanceOf(MemberChange.NotPermitted.class);
        }

        @Test
        void givesEverythingBackWhenItIsResumed() {
            var before = permissionsOf(founder);
            suspensions.suspend(operator, navyYard(), "Unpaid");

            assertThat(suspensions.resume(operator, navyYard())).isEqualTo(SuspensionChange.DONE);
            assertThat(suspensions.resume(operator, navyYard())).isEqualTo(SuspensionChange.DONE);

            assertThat(permissionsOf(founder)).isEqualTo(before);
            assertThat(suspensions.of(founder)).isEmpty();
            assertThat(events.stream(OrganizationResumed.class))
                    .containsExactly(new OrganizationResumed(navyYard(), "Navy Yard", operator));
        }

        @Test
        void listsOrganizationsByStatusWithTheNumberOfTheirMembers() {
            String name = "Yard " + UUID.randomUUID();
            Actor first = settlers.founder(name + " one");
            Actor second = settlers.founder(name + " two");
            settlers.member(second, PredefinedRole.VIEWER);
            suspensions.suspend(operator, second.affiliation().orElseThrow(), "Unpaid");

            List<RegisteredOrganization> suspended =
                    register.list(operator, new RegisterQuery(name, OrganizationStatus.SUSPENDED), 0, 10);
            assertThat(suspended).singleElement().satisfies(found -> {
                assertThat(found.id()).isEqualTo(second.organization());
                assertThat(found.members()).isEqualTo(2);
                assertThat(found.suspension()).isEqualTo(new Suspension(clock.instant(), "Unpaid"));
            });
            assertThat(register.list(operator, new RegisterQuery(name, OrganizationStatus.ACTIVE), 0, 10))
                    .extracting(RegisteredOrganization::id)
                    .containsExactly(first.affiliation().orElseThrow());
            assertThat(register.count(operator, new RegisterQuery(name, null))).isEqualTo(2);
            assertThat(register.count(operator, new RegisterQuery(name, OrganizationStatus.SUSPENDED)))
                    .isEqualTo(1);
        }

        private OrganizationId navyYard() {
            return founder.affiliation().orElseThrow();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
