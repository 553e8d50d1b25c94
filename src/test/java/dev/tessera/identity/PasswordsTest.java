package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private static final RawPassword TYPED = new RawPassword("violet tram over nine hills");

    private final Passwords passwords = new Passwords();

    @Test
    void keepsAnArgon2idHashThatOnlyThePasswordMatches() {
        String hash = passwords.hash(TYPED);

        assertThat(hash).startsWith("$argon2id$").doesNotContain("violet");
        assertThat(passwords.matches(TYPED, hash)).isTrue();
        assertThat(passwords.matches(new RawPassword("violet tram over nine hillS"), hash))
                .isFalse();
    }

    @Test
    void comparesWithAHashEvenWhereNobodyHasOne() {
        PasswordEncoder encoder = mock(PasswordEncoder.class);
        when(encoder.encode(any())).thenReturn("hash of nobody");
        when(encoder.matches(any(), any())).thenReturn(true);

        assertThat(new Passwords(encoder).matches(TYPED, null)).isFalse();

        verify(encoder).matches(argThat(TYPED.reveal()::contentEquals), argThat("hash of nobody"::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiop12",
                "Grace Hopper",
                "hopper@navy.example",
                "zubrowksigraq"
            })
    void findsCommonPasswordsAndThePersonsOwnDataTooEasy(String easy) {
        assertThat(passwords.problemOf(
                        new RawPassword(easy), List.of("Grace Hopper", "hopper@navy.example", "Graq Zubrowksi")))
                .contains(PasswordProblem.TOO_EASY);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(passwords.problemOf(new RawPassword("🦉".repeat(11)), List.of()))
                .contains(PasswordProblem.TOO_SHORT);
        assertThat(passwords.problemOf(new RawPassword("x".repeat(129)), List.of()))
                .contains(PasswordProblem.TOO_LONG);
        assertThat(passwords.problemOf(TYPED, List.of())).isEmpty();
    }

    @Test
    void masksAPasswordInText() {
        assertThat(TYPED.toString()).doesNotContain("violet");
    }
}
