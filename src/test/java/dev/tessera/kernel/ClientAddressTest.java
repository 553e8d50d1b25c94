package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:1%1, fe80::1",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:0:0:0:0:0:0, 2001:db8::"
    })
    void standsInItsShortestForm(String given, String shown) {
        assertThat(new ClientAddress(given)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not:an:address", "1234567890123456789012345678901234567890123456"})
    void refusesWhatIsNoAddress(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress(given));
    }
}
