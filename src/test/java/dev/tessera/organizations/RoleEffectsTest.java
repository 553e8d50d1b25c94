package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.RoleEffects.Effect;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoleEffectsTest {

    abstract static class Contract extends OrganizationsContract {

        private static final PermissionSettings BLOCK = new PermissionSettings(Set.of(), Set.of(Permission.USE_API));

        @Autowired
        RoleEffects effects;

        @Test
        void countsWhoGainsAndLosesByTheOtherRolesThatTheyHold() {
            Role clerk = settlers.customRole(founder, "Clerk", PermissionSettings.allowing(Permission.USE_API));
            settlers.member(founder, clerk);
            settlers.member(founder, clerk, PredefinedRole.DEVELOPER.role());

            assertThat(effects.of(founder, clerk.id(), PermissionSettings.NONE))
                    .containsExactly(new Effect(Permission.USE_API, 0, 1));
            assertThat(effects.of(founder, clerk.id(), BLOCK)).containsExactly(new Effect(Permission.USE_API, 0, 2));
            assertThat(effects.of(founder, clerk.id(), clerk.settings())).isEmpty();
            assertThat(effects.of(
                            founder,
                            clerk.id(),
                            PermissionSettings.allowing(Permission.USE_API, Permission.VIEW_OWN_TOKENS)))
                    .containsExactly(new Effect(Permission.VIEW_OWN_TOKENS, 1, 0));
        }

        @Test
        void changesNothing() {
            Role clerk = settlers.customRole(founder, "Clerk", PermissionSettings.allowing(Permission.USE_API));
            Actor holder = settlers.member(founder, clerk);

            effects.of(founder, clerk.id(), BLOCK);

            assertThat(permissionsOf(holder)).containsExactly(Permission.USE_API);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
