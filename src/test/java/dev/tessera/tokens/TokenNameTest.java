package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.tokens.Creation.NameInvalid.Fault;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenNameTest {

    @Test
    void isShownAsTypedWithSingleSpaces() {
        assertThat(TokenName.of("  Billing \t of\u00a0Zürich ").shown()).isEqualTo("Billing of Zürich");
    }

    @ParameterizedTest
    @CsvSource({
        "Billing, BILLING",
        "Straße, STRASSE",
        "Straße, straẞe",
        "Übung, übung",
        "ΟΔΟΣ, οδος",
        "ΟΔΟΣ, οδοσ",
        "İzmir, i̇zmir",
        "ﬁnance, FINANCE",
        "ＡＢＣ, abc",
        "'My  App', my app",
        "My\u200BApp, myapp",
        "U\u0308bung, Übung"
    })
    void isTheSameNameInOtherGuises(String one, String other) {
        assertThat(TokenName.of(one).key()).isEqualTo(TokenName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Übung, Ubung", "kısa, kisa", "My App, MyApp", "Billing, Billing 2", "Büro, Buero"})
    void isAnotherNameWherePeopleReadAnother(String one, String other) {
        assertThat(TokenName.of(one).key()).isNotEqualTo(TokenName.of(other).key());
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void isFoldedAlikeOnATurkishMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(TokenName.of("TITLE").key()).isEqualTo("title");
            assertThat(TokenName.of("title").key()).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\t\n", "\u200B"})
    void isNotBlank(String typed) {
        assertThat(TokenName.faultOf(typed)).contains(Fault.BLANK);
    }

    @Test
    void hasEightyCharactersAtMost() {
        assertThat(TokenName.faultOf("x".repeat(80))).isEmpty();
        assertThat(TokenName.faultOf("ß".repeat(80))).isEmpty();
        assertThat(TokenName.faultOf("  " + "x".repeat(80) + "  ")).isEmpty();
        assertThat(TokenName.faultOf("x".repeat(81))).contains(Fault.TOO_LONG);
        assertThat(TokenName.faultOf("\uFDFA".repeat(80))).contains(Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202Eb", "a\ud800b"})
    void isPlainText(String typed) {
        assertThat(TokenName.faultOf(typed)).contains(Fault.NOT_PLAIN_TEXT);
    }

    @Test
    void isNeverMadeOfWhatCannotBeOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenName.of(" "));
    }
}
