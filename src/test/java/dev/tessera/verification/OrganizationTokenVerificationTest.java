package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PolicyChanged;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import dev.tessera.verification.TestOrganizationTokens.Shared;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrganizationTokenVerificationTest {

    /** What may become of the flag. */
    private enum Flag {
        ON("API ORGANIZATION_API_TOKEN", "API ORGANIZATION_API_TOKEN"),
        SWITCHED_OFF("API ORGANIZATION_API_TOKEN", "API"),
        NOT_GRANTED("API", "API ORGANIZATION_API_TOKEN"),
        NO_API_AT_ALL("API ORGANIZATION_API_TOKEN", "ORGANIZATION_API_TOKEN");

        private final String granted;
        private final String on;

        Flag(String granted, String on) {
            this.granted = granted;
            this.on = on;
        }
    }

    /** What the member's roles say of using the API. */
    private enum Rule {
        ALLOWED("USE_API VIEW_OWN_TOKENS", ""),
        BLOCKED("VIEW_OWN_TOKENS", "USE_API"),
        NOT_SET("VIEW_OWN_TOKENS", "");

        private final String permissions;
        private final String blocked;

        Rule(String permissions, String blocked) {
            this.permissions = permissions;
            this.blocked = blocked;
        }
    }

    /** For whom the token is to act. */
    private enum Somebody {
        MEMBER,
        DISABLED_ACCOUNT,
        DISABLED_MEMBER,
        MEMBER_ELSEWHERE,
        NOBODY
    }

    private static final List<@Nullable String> VERSIONS =
            Arrays.asList("1", "v2", "3.0", "v4.0", "5", "6", "v6.0", "7", null);

    @PersistenceTest(classes = TestWorld.class)
    abstract static class AnyDatabase {

        @Autowired
        Verification verification;

        @Autowired
        TestTokens tokens;

        @Autowired
        TestOrganizationTokens organizationTokens;

        @Autowired
        MutableClock clock;

        @Autowired
        RecordedUsage usage;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        UsageFlush flush;

        /** flag × rule × somebody × version: the whole rule. */
        @Test
        void isGoodIfAllOfItHoldsAndSaysWhatDoesNot() {
            assertSoftly(softly -> {
                for (Flag flag : Flag.values()) {
                    for (Rule rule : Rule.values()) {
                        for (Somebody somebody : Somebody.values()) {
                            holdsFor(flag, rule, somebody, softly);
                        }
                    }
                }
            });
        }

        private void holdsFor(Flag flag, Rule rule, Somebody somebody, SoftAssertions softly) {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            organizationTokens.setFlags(ada.organization(), flag.granted, flag.on);
            organizationTokens.setRule(ada.owner(), rule.permissions, rule.blocked);
            String loginName = loginNameOf(somebody, ada);
            for (String version : VERSIONS) {
                softly.assertThat(codeOf(verify(token, loginName, version)))
                        .as("%s, %s, %s, version %s", flag, rule, somebody, version)
                        .isEqualTo(expected(flag, rule, somebody, version));
            }
        }

        private String loginNameOf(Somebody somebody, Stored ada) {
            switch (somebody) {
                case DISABLED_ACCOUNT -> organizationTokens.disableAccount(ada.owner());
                case DISABLED_MEMBER -> tokens.disableMember(ada);
                case MEMBER, MEMBER_ELSEWHERE, NOBODY -> {
                    // as they are
                }
            }
            return switch (somebody) {
                case MEMBER, DISABLED_ACCOUNT, DISABLED_MEMBER -> organizationTokens.usernameOf(ada.owner());
                case MEMBER_ELSEWHERE ->
                    organizationTokens.usernameOf(tokens.stored().owner());
                case NOBODY -> "nobody-of-this-name";
            };
        }

        /** The rule once more, in the order in which it is told. */
        private static String expected(Flag flag, Rule rule, Somebody somebody, @Nullable String version) {
            if (flag != Flag.ON) {
                return "FEATURE_DISABLED";
            }
            if (version == null || version.contains("6") || version.contains("7")) {
                return "API_VERSION_NOT_ALLOWED";
            }
            if (somebody != Somebody.MEMBER) {
                return "USER_DISABLED";
            }
            return switch (rule) {
                case ALLOWED -> "VALID";
                case BLOCKED -> "PERMISSION_BLOCKED";
                case NOT_SET -> "PERMISSION_MISSING";
            };
        }

        private static String codeOf(Verdict verdict) {
            return switch (verdict) {
                case Active active -> "VALID";
                case Refused(Code code) -> code.name();
            };
        }

        @Test
        void actsForAnyMemberByUsernameOrAddressInAnyCase() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            String username = organizationTokens.usernameOf(ada.owner());

            for (String name : List.of(username, " " + username.toUpperCase(Locale.ROOT), username + "@Example.com ")) {
                assertThat(verify(token, name, "5")).as(name).isInstanceOfSatisfying(Active.class, active -> {
                    assertThat(active.kind()).isEqualTo(CredentialKind.ORGANIZATION_TOKEN);
                    assertThat(active.token()).isEqualTo(token.id());
                    assertThat(active.user()).isEqualTo(ada.owner());
                    assertThat(active.organization()).isEqualTo(ada.organization());
                    assertThat(active.permissions()).contains(Permission.MANAGE_OWN_TOKENS);
                });
            }
        }

        @Test
        void asksForThePermissionThatTheCallNeeds() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            organizationTokens.setRule(ada.owner(), "USE_API", "MANAGE_POLICIES");
            String name = organizationTokens.usernameOf(ada.owner());

            assertThat(verify(token, name, "5", "USE_API")).isInstanceOf(Active.class);
            assertThat(verify(token, name, "5", "MANAGE_POLICIES")).isEqualTo(new Refused(Code.PERMISSION_BLOCKED));
            assertThat(verify(token, name, "5", "VIEW_AUDIT_LOG")).isEqualTo(new Refused(Code.PERMISSION_MISSING));
        }

        @Test
        void saysWhatIsWrongWithTheTokenItself() {
            Stored ada = tokens.stored();
            String name = organizationTokens.usernameOf(ada.owner());
            Shared off = organizationTokens.of(ada.organization());
            organizationTokens.change(off, "enabled", false);
            Shared expired = organizationTokens.of(ada.organization());
            organizationTokens.change(expired, "expires_at", clock.instant());
            Shared deleted = organizationTokens.of(ada.organization());
            organizationTokens.change(deleted, "deleted_at", clock.instant());

            assertThat(verify(off, name, "5")).isEqualTo(new Refused(Code.DISABLED));
            assertThat(verify(expired, name, "5")).isEqualTo(new Refused(Code.EXPIRED));
            assertThat(verify(deleted, name, "5")).isEqualTo(new Refused(Code.REVOKED));
            assertThat(verify(TestOrganizationTokens.neverStored(ada.organization()), name, "5"))
                    .isEqualTo(new Refused(Code.NOT_FOUND));
        }

        @Test
        void doesNotActForAnyoneWhoIsNotNamed() {
            Shared token = organizationTokens.of(tokens.stored().organization());

            assertThat(verify(token, "", "5")).isEqualTo(new Refused(Code.USER_DISABLED));
            assertThat(verification.verify(Check.of(token.value().reveal(), Caller.UNKNOWN)))
                    .isEqualTo(new Refused(Code.API_VERSION_NOT_ALLOWED));
        }

        @Test
        void feelsEveryChangeWithTheNextUse() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            String name = organizationTokens.usernameOf(ada.owner());
            assertThat(verify(token, name, "5")).isInstanceOf(Active.class);

            tokens.permit(ada, "VIEW_OWN_TOKENS");
            assertThat(verify(token, name, "5")).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            tokens.permit(ada, "USE_API");
            assertThat(verify(token, name, "5")).isInstanceOf(Active.class);

            organizationTokens.setFlags(ada.organization(), "API", "API");
            tokens.tell(new PolicyChanged(
                    ada.organization(),
                    Policies.NONE,
                    TestActors.member().organization(ada.organization()).build()));
            assertThat(verify(token, name, "5")).isEqualTo(new Refused(Code.FEATURE_DISABLED));
        }

        @Test
        void isRefusedFromWhereItsOrganizationAllowsNothing() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            tokens.restrict(ada, "192.0.2.0/24");
            assertThat(verify(token, organizationTokens.usernameOf(ada.owner()), "5"))
                    .isEqualTo(new Refused(Code.IP_NOT_ALLOWED));
        }

        @Test
        void isRefusedRightAfterItsRevocation() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            String name = organizationTokens.usernameOf(ada.owner());
            assertThat(verify(token, name, "5")).isInstanceOf(Active.class);

            organizationTokens.change(token, "revoked_at", clock.instant());
            tokens.tell(new OrganizationTokenRevoked(
                    token.id(),
                    "Archive",
                    TestActors.member().organization(ada.organization()).build()));
            assertThat(verify(token, name, "5")).isEqualTo(new Refused(Code.REVOKED));
        }

        @Test
        void takesSomebodyWhoJoinsAtOnce() {
            Stored ada = tokens.stored();
            Stored grace = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            String name = organizationTokens.usernameOf(grace.owner());
            assertThat(verify(token, name, "5")).isEqualTo(new Refused(Code.USER_DISABLED));

            organizationTokens.join(grace.owner(), ada.organization(), "USE_API");
            assertThat(verify(token, name, "5")).isInstanceOf(Active.class);
        }

        @Test
        void countsItsUses() {
            Stored ada = tokens.stored();
            Shared token = organizationTokens.of(ada.organization());
            String name = organizationTokens.usernameOf(ada.owner());
            verify(token, name, "5");
            verify(token, name, "4");
            verify(token, name, "6");
            clock.advance(Duration.ofSeconds(1));
            flush.flush();

            assertThat(usage.countOf(token.id())).isEqualTo(2);
        }

        private Verdict verify(Shared token, String loginName, @Nullable String version) {
            return verify(token, loginName, version, null);
        }

        private Verdict verify(Shared token, String loginName, @Nullable String version, @Nullable String permission) {
            return verification.verify(
                    new Check(token.value().reveal(), permission, version, loginName, Caller.UNKNOWN));
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {}

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {}
}
