package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.tessera.design")
class NewPasswordFieldTest extends BrowserlessTest {

    @Test
    void findsACommonPasswordWeakAndSaysWhy() {
        PasswordStrength strength = PasswordStrength.of("password1234", List.of(), Locale.ENGLISH);
        assertThat(strength.score()).isLessThan(2);
        assertThat(strength.advice()).contains("common");
    }

    @Test
    void advisesInTheReadersLanguage() {
        assertThat(PasswordStrength.of("password1234", List.of(), Locale.GERMAN).advice())
                .contains("Passwort");
    }

    @Test
    void findsThePersonsOwnNameWeakerThanAStrangerWould() {
        String password = "Wilhelmine Katzenstein";
        int toAStranger =
                PasswordStrength.of(password, List.of(), Locale.ENGLISH).score();
        int toThemselves = PasswordStrength.of(password, List.of("wilhelmine", "katzenstein"), Locale.ENGLISH)
                .score();
        assertThat(toThemselves).isLessThan(toAStranger);
    }

    @Test
    void hasNothingToAddToAStrongPassword() {
        PasswordStrength strength =
                PasswordStrength.of("quartz umbrella tundra 41 hopscotch", List.of(), Locale.ENGLISH);
        assertThat(strength).isEqualTo(new PasswordStrength(4, ""));
    }

    @Test
    void refusesFewerThanTwelveAndMoreThanAHundredAndTwentyEightCharacters() {
        assertThat(isAccepted("a".repeat(11))).isFalse();
        assertThat(isAccepted("a".repeat(12))).isTrue();
        assertThat(isAccepted("a".repeat(128))).isTrue();
        assertThat(isAccepted("a".repeat(129))).isFalse();
    }

    private static boolean isAccepted(String password) {
        NewPasswordField field = new NewPasswordField("Password", List::of);
        return !field.getDefaultValidator()
                .apply(password, new ValueContext(field))
                .isError();
    }
}
