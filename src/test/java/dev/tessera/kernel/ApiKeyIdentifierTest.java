package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyIdentifierTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void hasPrefixRandomPartAndChecksumWithoutADash() {
        assertThat(ApiKeyIdentifier.generate(random).value()).matches("tessk_[0-9A-Za-z]{22}");
    }

    @Test
    void isReadBackAsTheSame() {
        ApiKeyIdentifier identifier = ApiKeyIdentifier.generate(random);

        assertThat(ApiKeyIdentifier.parse(identifier.value())).contains(identifier);
    }

    @Test
    void isRejectedWhenAnySingleCharacterIsChanged() {
        String value = ApiKeyIdentifier.generate(random).value();

        for (int at = 0; at < value.length(); at++) {
            char other = value.charAt(at) == 'x' ? 'y' : 'x';
            String changed = value.substring(0, at) + other + value.substring(at + 1);
            assertThat(ApiKeyIdentifier.parse(changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tessk_", "tessk_0000000000000000000000", "kayzen"})
    void rejectsJunk(String junk) {
        assertThat(ApiKeyIdentifier.parse(junk)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKeyIdentifier(junk));
    }

    @Test
    void isNoCredential() {
        assertThat(CredentialValue.parse(ApiKeyIdentifier.generate(random).value()))
                .isEmpty();
    }

    @Test
    void isNeverGeneratedTwice() {
        Set<ApiKeyIdentifier> identifiers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            identifiers.add(ApiKeyIdentifier.generate(random));
        }
        assertThat(identifiers).hasSize(10_000);
    }
}
