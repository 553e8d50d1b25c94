package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionNamesTest {

    @Test
    void areWrittenInTheOrderOfTheCatalogue() {
        assertThat(PermissionNames.of(List.of(Permission.VIEW_AUDIT_LOG, Permission.USE_API)))
                .isEqualTo("USE_API VIEW_AUDIT_LOG");
        assertThat(PermissionNames.of(Set.of())).isEmpty();
    }

    @Test
    void areReadInAnyOrderAndPassedOverIfUnknown() {
        assertThat(PermissionNames.parse("VIEW_AUDIT_LOG FLY USE_API USE_API"))
                .containsExactlyInAnyOrder(Permission.USE_API, Permission.VIEW_AUDIT_LOG);
        assertThat(PermissionNames.parse("")).isEmpty();
    }

    @Test
    void neverExceedWhatTheOwnerMay() {
        Set<Permission> owner = Set.of(Permission.USE_API);

        assertThat(PermissionNames.within(null, owner)).isEqualTo(owner);
        assertThat(PermissionNames.within("USE_API VIEW_AUDIT_LOG", owner)).isEqualTo(owner);
        assertThat(PermissionNames.within("VIEW_AUDIT_LOG", owner)).isEmpty();
    }
}
