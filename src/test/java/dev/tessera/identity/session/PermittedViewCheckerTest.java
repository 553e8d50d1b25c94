package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.TestActors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermittedViewCheckerTest {

    private final Actor grace = TestActors.member().build();
    private final Actor homeless = TestActors.member().organization(null).build();

    @Test
    void letsInWhoHasThePermission() {
        assertThat(decision(Guarded.class, grace, Permission.VIEW_ORGANIZATION)).isEqualTo(AccessCheckDecision.NEUTRAL);
    }

    @Test
    void deniesWhoHasAnotherOneNoneOrNoOrganization() {
        assertThat(decision(Guarded.class, grace, Permission.USE_API)).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decision(Guarded.class, grace)).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decision(Guarded.class, homeless, Permission.VIEW_ORGANIZATION))
                .isEqualTo(AccessCheckDecision.DENY);
        assertThat(decision(Guarded.class, null, Permission.VIEW_ORGANIZATION)).isEqualTo(AccessCheckDecision.DENY);
    }

    @Test
    void leavesOtherViewsToTheOtherChecks() {
        assertThat(decision(Free.class, null)).isEqualTo(AccessCheckDecision.NEUTRAL);
    }

    @Test
    void aDenialHasTheLastWord() {
        NavigationContext context = context(Guarded.class);
        DenialWins resolver = new DenialWins();
        AccessCheckResult allow = AccessCheckResult.allow();
        AccessCheckResult neutral = AccessCheckResult.neutral();
        AccessCheckResult deny = AccessCheckResult.deny("no");

        assertThat(resolver.resolve(List.of(allow, neutral), context).decision())
                .isEqualTo(AccessCheckDecision.ALLOW);
        assertThat(resolver.resolve(List.of(allow, neutral, deny), context).decision())
                .isEqualTo(AccessCheckDecision.DENY);
        assertThat(resolver.resolve(List.of(neutral), context).decision()).isEqualTo(AccessCheckDecision.DENY);
    }

    private static AccessCheckDecision decision(Class<?> view, @Nullable Actor actor, Permission... held) {
        return new PermittedViewChecker(() -> new Somebody(actor), () -> new Holding(Set.of(held)), Stream::empty)
                .check(context(view))
                .decision();
    }

    private static NavigationContext context(Class<?> view) {
        return new NavigationContext(
                mock(Router.class), view, new Location("inside"), RouteParameters.empty(), null, role -> true, false);
    }

    private record Somebody(@Nullable Actor actor) implements CurrentActor {
        @Override
        public Optional<Actor> find() {
            return Optional.ofNullable(actor);
        }

        @Override
        public Actor require() {
            return find().orElseThrow();
        }
    }

    private record Holding(Set<Permission> permissions) implements Affiliations {
        @Override
        public Optional<OrganizationId> organizationOf(UserId user) {
            return Optional.empty();
        }

        @Override
        public boolean canActIn(UserId user, OrganizationId organization) {
            return true;
        }

        @Override
        public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
            return permissions;
        }

        @Override
        public boolean mfaRequired(UserId user) {
            return false;
        }
    }

    @NeedsPermission(Permission.VIEW_ORGANIZATION)
    private static final class Guarded extends Div {
        private static final long serialVersionUID = 1L;
    }

    private static final class Free extends Div {
        private static final long serialVersionUID = 1L;
    }
}
