package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sessions begin, and how each of them ends. */
@At(Setting.POSTGRES)
class SessionJourney {

    @Test
    void getAnotherIdAtEachFactor(Person ada) {
        ada.signUp();
        ada.logOut();
        ada.open("/login");
        String before = ada.session().value;
        ada.beginLogIn(ada.email());
        assertThat(ada.codeField()).isVisible();
        String afterPassword = ada.session().value;
        ada.finishWithCode();
        String afterCode = ada.session().value;
        assertThat(List.of(before, afterPassword, afterCode)).doesNotHaveDuplicates();
    }

    @Test
    void hideTheirCookieFromScriptsAndOtherSites(Person ada) {
        ada.signUp();
        assertThat(ada.browser().cookies()).extracting(cookie -> cookie.name).contains("tessera", "tessera-device");
        assertThat(ada.browser().cookies()).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        });
        assertThat(ada.page().evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void areOfNoUseToWhoeverChoseTheirIdBeforehand(Portal portal, Person mallory, Person ada) {
        mallory.open("/login");
        Cookie chosen = mallory.session();
        ada.browser().addCookies(List.of(new Cookie(chosen.name, chosen.value).setUrl(portal.url("/"))));
        ada.signUp();
        assertThat(ada.session().value).isNotEqualTo(chosen.value);
        mallory.open("/settings/tokens");
        mallory.assertLogin();
        ada.openTokens();
    }

    @Test
    void endEverywhereElseWhenThePasswordChanges(Person ada) {
        ada.signUp();
        Person elsewhere = ada.elsewhere();
        elsewhere.logIn();
        ada.changePassword("nine lanterns over the harbour");
        elsewhere.link("API tokens").click();
        elsewhere.assertLogin();
        ada.openTokens();
    }

    @Test
    void endEverywhereElseWhenTheirOwnerSaysSo(Person ada) {
        ada.signUp();
        Person elsewhere = ada.elsewhere();
        elsewhere.logIn();
        ada.open("/settings/sessions");
        ada.button("End all others").click();
        ada.dialogButton("End all others").click();
        ada.assertShows("You are logged in nowhere else.");
        elsewhere.link("API tokens").click();
        elsewhere.assertLogin();
        ada.openTokens();
    }

    @Test
    void endWhenTheirOwnerLogsOut(Portal portal, Person ada, Person thief) {
        ada.signUp();
        Cookie stolen = ada.session();
        ada.openTokens();
        ada.logOut();
        ada.open("/settings/tokens");
        ada.assertLogin();
        thief.browser().addCookies(List.of(new Cookie(stolen.name, stolen.value).setUrl(portal.url("/"))));
        thief.open("/settings/tokens");
        thief.assertLogin();
    }
}
