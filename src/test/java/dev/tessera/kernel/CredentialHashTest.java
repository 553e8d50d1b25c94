package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CredentialHashTest {

    /** From FIPS 180-4's examples. */
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256() {
        assertThat(CredentialHash.of("abc").bytes())
                .isEqualTo(HexFormat.of().parseHex(SHA256_OF_ABC))
                .hasSize(CredentialHash.BYTES);
    }

    @Test
    void isReadBackFromItsStoredForm() {
        CredentialHash hash = CredentialHash.of("abc");

        assertThat(CredentialHash.ofBytes(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
    }

    @Test
    void matchesNoHashThatDiffersInAnyByte() {
        CredentialHash hash = CredentialHash.of("abc");

        assertThat(hash.matches(CredentialHash.of("abc"))).isTrue();
        for (int i = 0; i < CredentialHash.BYTES; i++) {
            byte[] bytes = hash.bytes();
            bytes[i] ^= 1;
            assertThat(hash.matches(CredentialHash.ofBytes(bytes))).isFalse();
        }
    }

    @Test
    void refusesAnyOtherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialHash.ofBytes(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialHash.ofBytes(new byte[33]));
    }
}
