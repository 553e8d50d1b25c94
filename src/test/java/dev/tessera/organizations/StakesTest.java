package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.organizations.PolicyStakes.Hit;
import dev.tessera.organizations.PolicyStakes.Kind;
import dev.tessera.testing.OnH2;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@OnH2
class StakesTest extends OrganizationsContract {

    private static final TokenPolicy EXPIRING = new TokenPolicy(OptionalInt.empty(), false);
    private static final TokenPolicy SHORT = new TokenPolicy(OptionalInt.of(90), false);

    @Autowired
    FeatureStakes features;

    @Autowired
    PolicyStakes policies;

    @Autowired
    FixedCensus census;

    @BeforeEach
    void holdCredentials() {
        census.count = 7;
    }

    @Test
    void countsWhatDependsOnAFeature() {
        settlers.customRole(founder, "Desk", PermissionSettings.NONE);

        assertThat(features.of(founder, Feature.API)).isEqualTo(7);
        assertThat(features.of(founder, Feature.ORGANIZATION_API_TOKEN)).isZero();
        assertThat(features.of(founder, Feature.CUSTOM_USER_ROLES)).isOne();
        assertThat(features.of(founder, Feature.PASSWORD_GRANT)).isEqualTo(7);
    }

    @Test
    void countsWhomStricterPoliciesHit() {
        assertThat(hits(SHORT, false, "", OptionalInt.empty())).containsExactly(new Hit(Kind.TOKENS_BEYOND_LONGEST, 7));
        assertThat(hits(EXPIRING, false, "", OptionalInt.empty()))
                .containsExactly(new Hit(Kind.TOKENS_WITHOUT_EXPIRY, 7));
        assertThat(hits(TokenPolicy.UNLIMITED, true, "192.0.2.0/24", OptionalInt.of(30)))
                .containsExactly(
                        new Hit(Kind.MEMBERS_WITHOUT_FACTOR, 0),
                        new Hit(Kind.TOKENS_USED_OUTSIDE, 7),
                        new Hit(Kind.TOKENS_UNUSED, 7));
    }

    @Test
    void countsNobodyWhereNothingBecomesStricter() {
        Policies strict = policies(SHORT, true, "192.0.2.0/24", OptionalInt.of(30));

        assertThat(policies.of(founder, strict, strict)).isEmpty();
        assertThat(policies.of(founder, strict, Policies.NONE)).isEmpty();
    }

    @Test
    void tellNothingToWhoeverMayNotSeeTheOrganization() {
        Actor caller = settlers.member(founder, PredefinedRole.API_USER);

        assertThatThrownBy(() -> features.of(caller, Feature.API)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> policies.of(caller, Policies.NONE, Policies.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Hit> hits(TokenPolicy tokens, boolean mfa, String addresses, OptionalInt unused) {
        return policies.of(founder, Policies.NONE, policies(tokens, mfa, addresses, unused));
    }

    private static Policies policies(TokenPolicy tokens, boolean mfa, String addresses, OptionalInt unused) {
        return new Policies(tokens, mfa, IpRanges.of(addresses), unused);
    }
}
