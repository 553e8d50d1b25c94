package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TokenPolicyTest {

    @Test
    void refusesALimitBelowADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPolicy(OptionalInt.of(0), false));
    }

    @Test
    void refusesALimitBesideTokensThatNeverExpire() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPolicy(OptionalInt.of(30), true));
    }
}
