package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Members;
import dev.tessera.organizations.PermissionSetting;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.verification.Explanation.Step;
import dev.tessera.verification.Explanations.Call;
import dev.tessera.verification.TestOrganizationTokens.Shared;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.Verdict.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ExplanationsTest {

    private static final Call ANY = new Call(null, null, null);

    @PersistenceTest(classes = ExplanationsModule.class)
    abstract static class AnyDatabase {

        @Autowired
        Explanations explanations;

        @Autowired
        Settlers settlers;

        @Autowired
        Members members;

        @Autowired
        MutableClock clock;

        @Autowired
        TestTokens tokens;

        @Autowired
        TestOrganizationTokens sharedTokens;

        private Actor founder;
        private Actor ada;

        @BeforeEach
        void prepare() {
            founder = settlers.founder();
            ada = settlers.member(founder, PredefinedRole.DEVELOPER);
        }

        @Test
        void saysThatACallWouldBeAnsweredAndWhy() {
            Explanation explanation = explain(token(), ANY);

            assertThat(explanation.denial()).isEmpty();
            assertThat(explanation.steps()).allMatch(Step::examined).noneMatch(Step::isDenying);
            assertThat(explanation.evidence().memberName()).isEqualTo("Ada Lovelace");
            assertThat(explanation
                            .evidence()
                            .roles()
                            .reasonFor(Permission.USE_API)
                            .allowing())
                    .extracting(Role::id)
                    .containsExactly(PredefinedRole.DEVELOPER.id());
        }

        @Test
        void namesTheFirstThingThatDeniesAndTheOthersToo() {
            Stored token = token();
            tokens.change(token, "expires_at", clock.instant());
            tokens.change(token, "enabled", false);
            tokens.change(token, "addresses", "203.0.113.0/24");

            Explanation explanation = explain(token, ANY);

            assertThat(explanation.denial()).contains(Step.of(Requirement.NOT_EXPIRED, Code.EXPIRED));
            assertThat(denying(explanation))
                    .containsExactly(Requirement.NOT_EXPIRED, Requirement.SWITCHED_ON, Requirement.ADDRESS_ALLOWED);
        }

        @Test
        void examinesTheAddressFromWhichOneWouldCall() {
            Stored token = token();
            tokens.change(token, "addresses", "203.0.113.0/24");

            assertThat(explain(token, from("203.0.113.7")).denial()).isEmpty();
            assertThat(denialOf(token, from("192.0.2.1"))).contains(Requirement.ADDRESS_ALLOWED);
            assertThat(denialOf(token, ANY)).contains(Requirement.ADDRESS_ALLOWED);
        }

        @Test
        void tellsAPauseFromASwitch() {
            Stored token = token();
            tokens.change(token, "paused_until", clock.instant().plus(Duration.ofMinutes(15)));
            assertThat(denialOf(token, ANY)).contains(Requirement.NOT_PAUSED);
        }

        @Test
        void tellsWhatARoleBlocksFromWhatNoneAllows() {
            Role contractor = settlers.customRole(
                    founder, "Contractor", PermissionSettings.NONE.with(Permission.USE_API, PermissionSetting.BLOCK));
            Actor grace = settlers.join(
                    founder,
                    settlers.stranger("Grace Hopper"),
                    List.of(PredefinedRole.DEVELOPER.id(), contractor.id()));
            Stored token = tokens.of(grace.user(), founder.affiliation().orElseThrow());

            Explanation explanation = explain(token, needing(Permission.MANAGE_POLICIES));

            assertThat(explanation.steps())
                    .contains(
                            Step.of(Requirement.USE_API_ALLOWED, Code.PERMISSION_BLOCKED),
                            Step.of(Requirement.PERMISSION_ALLOWED, Code.PERMISSION_MISSING));
            assertThat(explanation
                            .evidence()
                            .roles()
                            .reasonFor(Permission.USE_API)
                            .blocking())
                    .extracting(Role::name)
                    .containsExactly("Contractor");
        }

        @Test
        void doesNotJudgeThePermissionsOfSomebodyWhoIsNoActiveMember() {
            Stored token = token();
            members.disable(settlers.provedNow(founder), ada.user());

            Explanation explanation = explain(token, ANY);

            assertThat(denying(explanation)).containsExactly(Requirement.ACTIVE_MEMBER);
            assertThat(explanation.steps())
                    .filteredOn(step -> !step.examined())
                    .extracting(Step::requirement)
                    .containsExactly(Requirement.USE_API_ALLOWED, Requirement.PERMISSION_ALLOWED);
        }

        @Test
        void explainsAnOrganizationTokenInAMembersName() {
            Shared token = sharedTokens.of(founder.affiliation().orElseThrow());

            assertThat(shared(token, version(5))).isEmpty();
            assertThat(shared(token, version(6))).contains(Requirement.VERSION_OPEN);
            assertThat(shared(token, ANY)).contains(Requirement.VERSION_OPEN);
            sharedTokens.setFlags(token.organization(), "API ORGANIZATION_API_TOKEN", "API");
            assertThat(shared(token, version(5))).contains(Requirement.ORGANIZATION_TOKENS_ON);
            members.disable(settlers.provedNow(founder), ada.user());
            sharedTokens.setFlags(token.organization(), "API ORGANIZATION_API_TOKEN", "API ORGANIZATION_API_TOKEN");
            assertThat(shared(token, version(5))).contains(Requirement.ACTIVE_MEMBER);
        }

        @Test
        void explainsWhatAMemberMayDoInThePortal() {
            assertThat(member(Permission.MANAGE_OWN_TOKENS)).isEmpty();
            assertThat(member(Permission.MANAGE_POLICIES)).contains(Requirement.PERMISSION_ALLOWED);
            settlers.disableAccount(ada.user());
            assertThat(member(Permission.MANAGE_OWN_TOKENS)).contains(Requirement.ACCOUNT_ACTIVE);
        }

        @Test
        void findsNothingOfAnotherOrganization() {
            Actor stranger = settlers.founder("Elsewhere");
            Stored token = token();
            Shared shared = sharedTokens.of(founder.affiliation().orElseThrow());

            assertThat(explanations.ofAppToken(stranger, token.id(), ANY)).isEmpty();
            assertThat(explanations.ofAppToken(founder, TokenId.next(), ANY)).isEmpty();
            assertThat(explanations.ofOrganizationToken(stranger, shared.id(), stranger.user(), ANY))
                    .isEmpty();
            assertThat(explanations.ofOrganizationToken(founder, shared.id(), stranger.user(), ANY))
                    .isEmpty();
            assertThat(explanations.ofMember(stranger, ada.user(), Permission.USE_API))
                    .isEmpty();
        }

        @Test
        void explainsNothingToThoseWhoMayNotSeeIt() {
            Stored token = token();

            assertThatThrownBy(() -> explanations.ofAppToken(ada, token.id(), ANY))
                    .isInstanceOf(AccessDeniedException.class);
            Actor caller = settlers.member(founder, PredefinedRole.API_USER);
            assertThatThrownBy(() -> explanations.ofMember(caller, ada.user(), Permission.USE_API))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void findsTokensByTheirNameAndTheirOwners() {
            Stored billing = token();
            Shared archive = sharedTokens.of(founder.affiliation().orElseThrow());
            Stored gone = tokens.of(founder.user(), founder.affiliation().orElseThrow());
            tokens.change(gone, "deleted_at", clock.instant());

            assertThat(named("")).containsExactly(archive.id(), billing.id());
            assertThat(named("BILL")).containsExactly(billing.id());
            assertThat(named("lovelace")).containsExactly(billing.id());
            assertThat(named("%")).isEmpty();
            assertThat(explanations.token(founder, archive.id()))
                    .hasValueSatisfying(
                            token -> assertThat(token.actsForAnyMember()).isTrue());
            assertThat(explanations.token(founder, gone.id())).isEmpty();
            assertThat(explanations.token(settlers.founder("Elsewhere"), billing.id()))
                    .isEmpty();
        }

        private List<TokenId> named(String text) {
            return explanations.tokens(founder, text, 0, 10).stream()
                    .map(ExplainedToken::id)
                    .toList();
        }

        private Stored token() {
            return tokens.of(ada.user(), founder.affiliation().orElseThrow());
        }

        private Explanation explain(Stored token, Call call) {
            return explanations.ofAppToken(founder, token.id(), call).orElseThrow();
        }

        private Optional<Requirement> denialOf(Stored token, Call call) {
            return explain(token, call).denial().map(Step::requirement);
        }

        private Optional<Requirement> shared(Shared token, Call call) {
            return explanations
                    .ofOrganizationToken(founder, token.id(), ada.user(), call)
                    .orElseThrow()
                    .denial()
                    .map(Step::requirement);
        }

        private Optional<Requirement> member(Permission permission) {
            return explanations
                    .ofMember(founder, ada.user(), permission)
                    .orElseThrow()
                    .denial()
                    .map(Step::requirement);
        }

        private static List<Requirement> denying(Explanation explanation) {
            return explanation.steps().stream()
                    .filter(Step::isDenying)
                    .map(Step::requirement)
                    .toList();
        }

        private static Call from(String address) {
            return new Call(null, null, new ClientAddress(address));
        }

        private static Call needing(Permission permission) {
            return new Call(permission, null, null);
        }

        private static Call version(int number) {
            return new Call(null, new ApiVersion(number), null);
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {}

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {}
}
