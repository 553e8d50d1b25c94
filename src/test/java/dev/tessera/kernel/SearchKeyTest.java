package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "ÜNAL,ünal",
        "Straße,STRASSE",
        "STRAẞE,strasse",
        "Ｇｒａｃｅ,grace",
        "' Grace \t Hopper ',grace hopper",
        "Ada\u00a0Lovelace,ada lovelace"
    })
    void isOneForTextsThatReadAlike(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    }

    @Test
    void takesWildcardsForWhatTheyAre() {
        assertThat(SearchKey.of("50%_!").anywhere()).isEqualTo("%50!%!_!!%");
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(SearchKey.of("ab").within(2)).isEqualTo("ab");
        assertThat(SearchKey.of("abc").within(2)).isEqualTo("ab");
        assertThat(SearchKey.of("a\uD83D\uDE00").within(2)).isEqualTo("a");
    }
}
