package dev.tessera.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "schlüssel", "a\n"})
    void takesOnlyVisibleAsciiForAKey(String text) {
        assertThat(IdempotencyKey.isOne(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(text, new byte[0]));
    }

    @Test
    void takesKeysOfUpTo255Characters() {
        assertThat(IdempotencyKey.isOne("~".repeat(255))).isTrue();
        assertThat(IdempotencyKey.isOne("~".repeat(256))).isFalse();
    }
}
