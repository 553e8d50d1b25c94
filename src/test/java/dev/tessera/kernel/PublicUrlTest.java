package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://keys.example.com,    https://keys.example.com/login",
        "https://keys.example.com/,   https://keys.example.com/login",
        "http://localhost:8080/keys/, http://localhost:8080/keys/login"
    })
    void leadsToAPage(URI base, String page) {
        assertThat(new PublicUrl(base).of("/login")).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"https://keys.example.com, true", "http://localhost:8080, false"})
    void knowsWhetherItIsSecure(URI base, boolean secure) {
        assertThat(new PublicUrl(base).isSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/keys", "keys.example.com", "ftp://keys.example.com", "https:keys", "javascript:alert(1)"})
    void refusesWhatNoBrowserReaches(URI base) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicUrl(base));
    }
}
