package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {

    @Test
    void hasSixDigitsWhateverTheChance() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 10_000; i++) {
            assertThat(OneTimeCode.generate(random).reveal()).matches("[0-9]{6}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", " 012345 ", "012 345", "012-345", "0 1 2 3 4 5", "012345\n"})
    void readsWhatAPersonTypesOrPastes(String typed) {
        assertThat(OneTimeCode.parse(typed).orElseThrow().reveal()).isEqualTo("012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦", "+12345"})
    void rejectsAnythingElse(String typed) {
        assertThat(OneTimeCode.parse(typed)).isEmpty();
    }

    @Test
    void neverShowsItselfAsText() {
        assertThat(OneTimeCode.parse("012345").orElseThrow().toString()).doesNotContainPattern("[0-9]");
    }
}
