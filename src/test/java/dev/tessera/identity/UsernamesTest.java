package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.tessera.kernel.EmailAddress;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

    private final AccountRepository accounts = mock(AccountRepository.class);
    private final Usernames usernames = new Usernames(accounts, new SecureRandom());

    @ParameterizedTest
    @CsvSource({
        "grace.hopper@example.com,grace.hopper",
        "grace+test@example.com,grace-test",
        "a@example.com,usera",
        "!!@example.com,user",
        "_x_@example.com,userx",
        "a..................................b@example.com,usera",
        "abcdefghijklmnopqrstuvwxyz0123456789@example.com,abcdefghijklmnopqrstuvwxyz0123"
    })
    void derivesAUsernameFromTheLocalPart(String email, String username) {
        assertThat(usernames.freeOneFor(new EmailAddress(email)).value()).isEqualTo(username);
    }

    @Test
    void numbersAUsernameThatIsTaken() {
        when(accounts.existsByUsernameKey(any())).thenReturn(false);
        when(accounts.existsByUsernameKey(eq("grace"))).thenReturn(true);

        assertThat(usernames.freeOneFor(new EmailAddress("grace@example.com")).value())
                .matches("grace-[1-9][0-9]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-abc", "abc.", "a b", "a@bc", "grâce", "a\u0000bc"})
    void refusesWhatIsNoUsername(String typed) {
        assertThat(Username.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "A-b_c.9", " abc "})
    void takesAUsername(String typed) {
        assertThat(Username.parse(typed)).map(Username::value).contains(typed.strip());
    }

    @Test
    void takesNoMoreThanFortyCharacters() {
        assertThat(Username.parse("x".repeat(40))).isPresent();
        assertThat(Username.parse("x".repeat(41))).isEmpty();
    }
}
