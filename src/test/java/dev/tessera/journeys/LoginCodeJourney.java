package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What the page says about codes that do not pass, and how another one comes. */
@At(Setting.POSTGRES)
class LoginCodeJourney {

    private static final double LONGER_THAN_THE_COUNTDOWN = 75_000;

    @Test
    void refusesWrongOldAndUsedCodesAndMailsAnother(Person ada) {
        ada.signUp();
        ada.logOut();
        ada.beginLogIn(ada.email());
        String first = ada.nextCode();
        ada.typeCode(otherThan(first));
        ada.assertShows("That’s not the right code. Use the one from the newest mail. 4 tries are left.");
        assertThat(ada.codeField()).hasValue("");

        resends(ada);
        String second = ada.nextCode();
        assertThat(second).isNotEqualTo(first);
        ada.typeCode(first);
        ada.assertShows("3 tries are left.");
        ada.typeCode(second);
        ada.assertHome();
    }

    @Test
    void endsAfterFiveWrongTries(Person ada) {
        ada.signUp();
        ada.logOut();
        ada.beginLogIn(ada.email());
        String code = ada.nextCode();
        for (int left = 4; left > 0; left--) {
            ada.typeCode(otherThan(code));
            ada.assertShows(left == 1 ? "One try is left." : left + " tries are left.");
        }
        ada.typeCode(otherThan(code));
        ada.assertSays("Too many wrong codes. To keep your account safe, please start again.");
        assertThat(ada.codeField()).hasCount(0);
        ada.button("Start again").click();
        ada.assertLogin();
    }

    private static void resends(Person ada) {
        Locator resend = ada.page().locator(".code-step-another").getByRole(AriaRole.BUTTON);
        assertThat(resend).isDisabled();
        assertThat(resend).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(LONGER_THAN_THE_COUNTDOWN));
        resend.click();
        ada.assertSays("A new code is on its way. The earlier one no longer works.");
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }
}
