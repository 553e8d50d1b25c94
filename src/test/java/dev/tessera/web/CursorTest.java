package dev.tessera.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor PLACE = new Cursor(
            Instant.parse("2026-03-02T09:30:00.123456Z"), UUID.fromString("01957a3e-8c11-7d4b-9f0a-3b1c5d7e9f20"));

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.read(PLACE.over("all"), "all")).contains(PLACE);
    }

    @Test
    void belongsToOneQuestion() {
        assertThat(Cursor.read(PLACE.over("all"), "some")).isEmpty();
    }

    @Test
    void isRefusedWithAnyBitChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(PLACE.over("all"));
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(Cursor.read(text, "all")).as("bit " + bit).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "AAAA", "no base64!", "ÄÖÜ", "AQAAAAAAAAAA"})
    void isNoOtherText(String text) {
        assertThat(Cursor.read(text, "all")).isEmpty();
    }
}
