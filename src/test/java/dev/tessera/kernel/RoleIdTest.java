package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleIdTest {

    @Test
    void isAUuidOrAName() {
        RoleId custom = RoleId.next();

        assertThat(RoleId.parse(custom.value())).contains(custom);
        assertThat(custom.custom()).map(RoleId::of).contains(custom);
        assertThat(new RoleId("API_USER").custom()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "viewer", "API USER", "0197", "0197F5A0-0000-7000-8000-000000000000"})
    void isNothingElse(String presented) {
        assertThat(RoleId.parse(presented)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleId(presented));
    }
}
