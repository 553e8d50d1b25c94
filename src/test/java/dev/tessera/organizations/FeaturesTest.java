package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class FeaturesTest {

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        Features features;

        @Autowired
        StoredAccounts accounts;

        @Autowired
        OrganizationRegister register;

        @Test
        void switchesWhatIsGrantedAndTellsOfItOnce() {
            assertThat(features.switchTo(founder, Feature.API, false)).isEqualTo(FeatureChange.DONE);
            assertThat(features.switchTo(founder, Feature.API, false)).isEqualTo(FeatureChange.DONE);

            assertThat(features.of(founder).isOn(Feature.API)).isFalse();
            assertThat(features.of(founder).isGranted(Feature.API)).isTrue();
            assertThat(events.stream(FlagSwitched.class))
                    .containsExactly(new FlagSwitched(navyYard(), Feature.API, false, founder));
        }

        @Test
        void leavesWhatIsNotGrantedAsItIs() {
            assertThat(features.switchTo(founder, Feature.ORGANIZATION_API_TOKEN, true))
                    .isEqualTo(FeatureChange.NOT_GRANTED);
            assertThat(features.of(founder).isOn(Feature.ORGANIZATION_API_TOKEN))
                    .isFalse();
        }

        @Test
        void isForWhoeverHasThePermissionAndAFreshFactor() {
            Actor developer = settlers.member(founder, PredefinedRole.DEVELOPER);
            Actor apiUser = settlers.member(founder, PredefinedRole.API_USER);

            assertThat(features.switchTo(developer, Feature.API, false)).isEqualTo(FeatureChange.NOT_PERMITTED);
            assertThatThrownBy(() -> features.of(apiUser)).isInstanceOf(AccessDeniedException.class);
            clock.advance(Duration.ofMinutes(15));
            assertThat(features.switchTo(founder, Feature.API, false)).isEqualTo(FeatureChange.PROOF_NEEDED);
        }

        @Test
        void isGrantedByTheOperatorAlone() {
            Actor operator = settlers.founder("Operations");
            assertThat(features.grant(founder, navyYard(), Feature.ORGANIZATION_API_TOKEN, true))
                    .isEqualTo(FeatureChange.NOT_PERMITTED);
            accounts.makeOperator(operator.user());

            assertThat(features.grant(operator, navyYard(), Feature.ORGANIZATION_API_TOKEN, true))
                    .isEqualTo(FeatureChange.DONE);
            assertThat(features.switchTo(founder, Feature.ORGANIZATION_API_TOKEN, true))
                    .isEqualTo(FeatureChange.DONE);
            assertThat(features.grant(operator, OrganizationId.next(), Feature.API, true))
                    .isEqualTo(FeatureChange.NOT_FOUND);
            assertThat(events.stream(FlagGranted.class))
                    .containsExactly(new FlagGranted(navyYard(), Feature.ORGANIZATION_API_TOKEN, true, operator));
        }

        @Test
        void showsAllOrganizationsToTheOperatorAlone() {
            Actor operator = settlers.founder("Operations");
            assertThatThrownBy(() -> register.list(operator, RegisterQuery.ALL, 0, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.find(operator, navyYard())).isInstanceOf(AccessDeniedException.class);
            accounts.makeOperator(operator.user());

            String name = "100%_Yard " + UUID.randomUUID();
            Actor other = settlers.founder(name);

            assertThat(register.list(operator, new RegisterQuery(name.toUpperCase(Locale.ROOT), null), 0, 10))
                    .extracting(RegisteredOrganization::id)
                    .containsExactly(other.affiliation().orElseThrow());
            assertThat(register.count(operator, new RegisterQuery(name, null))).isEqualTo(1);
            assertThat(register.count(operator, RegisterQuery.ALL)).isGreaterThan(2);
            assertThat(register.find(operator, navyYard())).isPresent();
        }

        @Test
        void remembersTheSwitchWhileTheGrantIsAway() {
            Actor operator = settlers.founder("Operations");
            accounts.makeOperator(operator.user());

            features.grant(operator, navyYard(), Feature.API, false);
            assertThat(features.of(founder).isOn(Feature.API)).isFalse();
            features.grant(operator, navyYard(), Feature.API, true);
            assertThat(features.of(founder).isOn(Feature.API)).isTrue();
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
