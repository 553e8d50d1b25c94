package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialValueTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource
    void hasPrefixRandomPartAndChecksumWithoutADash(CredentialKind kind) {
        assertThat(CredentialValue.generate(kind, random).reveal()).matches(kind.prefix() + "[0-9A-Za-z]{38}");
    }

    @ParameterizedTest
    @EnumSource
    void isReadBackAsTheSameCredential(CredentialKind kind) {
        CredentialValue value = CredentialValue.generate(kind, random);

        CredentialValue read = CredentialValue.parse(value.reveal()).orElseThrow();

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.reveal()).isEqualTo(value.reveal());
        assertThat(read.hash()).isEqualTo(value.hash());
    }

    @Test
    void isRejectedWhenAnySingleCharacterIsChanged() {
        String value = newToken().reveal();

        for (int at = 0; at < value.length(); at++) {
            for (char other : (ALPHABET + "_-").toCharArray()) {
                if (other != value.charAt(at)) {
                    String changed = value.substring(0, at) + other + value.substring(at + 1);
                    assertThat(CredentialValue.parse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void isRejectedWhenLongerOrShorter() {
        String value = newToken().reveal();

        assertThat(CredentialValue.parse(value + "0")).isEmpty();
        assertThat(CredentialValue.parse(value + "\n")).isEmpty();
        assertThat(CredentialValue.parse(" " + value)).isEmpty();
        assertThat(CredentialValue.parse(value.substring(0, value.length() - 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tess", "tessp_", "tessx_", "tessp_ä", "Basic Zm9v"})
    void rejectsJunk(String junk) {
        assertThat(CredentialValue.parse(junk)).isEmpty();
    }

    @Test
    void isFoundInWhateverSurroundsIt() {
        CredentialValue token = newToken();
        CredentialValue secret = CredentialValue.generate(CredentialKind.VERIFIER_SECRET, random);
        String wrong = token.reveal().substring(0, 43) + (token.reveal().endsWith("0") ? "1" : "0");

        String text = "curl -H 'Authorization: Bearer " + token.reveal() + "' \nKEY=" + secret.reveal() + ";\n" + wrong
                + " tessp_short " + token.reveal();

        assertThat(CredentialValue.findIn(text))
                .extracting(CredentialValue::reveal)
                .containsExactly(token.reveal(), secret.reveal());
        assertThat(CredentialValue.findIn("nothing here")).isEmpty();
    }

    @Test
    void isFoundBehindWhatOnlyLooksLikeOne() {
        String value = newToken().reveal();
        String alike = "tessp_" + "A".repeat(33);

        assertThat(CredentialValue.findIn(alike + value))
                .extracting(CredentialValue::reveal)
                .containsExactly(value);
    }

    /** Whatever is cut, doubled or strewn in, nothing is found but what is whole, and all of that is. */
    @Test
    void isFoundInRandomRubble() {
        Random dice = new Random(42);
        String[] rubble = {
            "tess", "p_", "tessp_", "tesss_", "0", "zZ", "_", "\n", "\u0000", "\ud83d\ude00", "\ud800", "é", "=", "\\"
        };
        for (int round = 0; round < 300; round++) {
            List<String> whole = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                String value = newToken().reveal();
                switch (dice.nextInt(4)) {
                    case 0 -> {
                        whole.add(value);
                        text.append(value);
                    }
                    case 1 ->
                        text.append(value, 0, 6 + dice.nextInt(value.length() - 6))
                                .append('-');
                    default -> text.append(rubble[dice.nextInt(rubble.length)]);
                }
            }
            assertThat(CredentialValue.findIn(text.toString()))
                    .extracting(CredentialValue::reveal)
                    .containsExactlyElementsOf(whole);
        }
    }

    @Test
    void isMaskedInTextsThatPeopleWrite() {
        CredentialValue token = newToken();

        assertThat(CredentialValue.maskedIn("at " + token.reveal() + "?x, tesss_abcdefgh and tessv_no"))
                .isEqualTo("at " + token + "?x, tesss_…efgh and tessv_no");
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAFormatFitsAndIsNoValue(CredentialKind kind) {
        CredentialFormat format = CredentialValue.formatOf(kind);

        assertThat(format.example()).matches(format.expression());
        assertThat(CredentialValue.parse(format.example())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void looksAsItsFormatSays(CredentialKind kind) {
        CredentialFormat format = CredentialValue.formatOf(kind);

        for (int i = 0; i < 100; i++) {
            String value = CredentialValue.generate(kind, random).reveal();
            assertThat(value).matches(format.expression()).hasSize(format.length());
            assertThat(value.substring(0, value.length() - 1)).doesNotMatch(format.expression());
            assertThat(value + "0").doesNotMatch(format.expression());
        }
        assertThat(format.checksumLength()).isEqualTo(6);
    }

    @Test
    void neverShowsItselfAsText() {
        CredentialValue value = newToken();
        String last = value.reveal().substring(value.reveal().length() - 4);

        assertThat(value).hasToString("tessp_…" + last);
        assertThat(value.lastFour()).isEqualTo(last);
    }

    @Test
    void isNeverGeneratedTwice() {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            values.add(newToken().reveal());
        }
        assertThat(values).hasSize(100_000);
    }

    private CredentialValue newToken() {
        return CredentialValue.generate(CredentialKind.APP_TOKEN, random);
    }
}
