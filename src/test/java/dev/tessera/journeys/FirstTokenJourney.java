package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What everybody comes for: an account, a token, a call with it. */
abstract class FirstTokenJourney {

    private static final String TOKEN = "Nightly reports";

    @Test
    void signsUpWithTheMailedCodeAndLogsInAgainByEitherName(Person ada) {
        ada.signUp();
        ada.open("/settings/profile");
        String username = ada.field("Username").inputValue();
        ada.logOut();
        ada.logIn(ada.email());
        ada.logOut();
        ada.logIn(username);
    }

    @Test
    void makesATokenAndCallsTheApiWithItUntilItIsRevoked(Portal portal, Person ada) {
        ada.signUp();
        ada.openTokens();
        String value = creates(ada);
        copies(value, ada);
        callsInHerName(portal, value, ada);
        switchesOffAndOn(portal, value, ada);
        seesTheLastUse(ada);
        neverSeesTheValueAgain(value, ada);
        revokes(portal, value, ada);
        deletesAnotherThatIsLive(portal, ada);
    }

    private static String creates(Person ada) {
        ada.button("Create App Token").first().click();
        assertThat(ada.dialog()).containsText("1 year");
        ada.field("Project or application").fill(TOKEN);
        ada.button("Create token").click();
        String value = ada.revealed();
        assertThat(ada.dialog()).hasCount(0);
        assertThat(row(ada, TOKEN, "Active")).isVisible();
        assertThat(row(ada, TOKEN, "Never used")).isVisible();
        return value;
    }

    private static void copies(String value, Person ada) {
        ada.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Locator secret = ada.page().locator(".secret-reveal-row");
        secret.getByRole(AriaRole.BUTTON).click();
        assertThat(secret.getByText("Copied")).isVisible();
        assertThat(ada.page().evaluate("navigator.clipboard.readText()")).isEqualTo(value);
        assertThat(ada.page().locator(".secret-reveal")).containsText("curl -H \"Authorization: Bearer " + value);
    }

    private static void callsInHerName(Portal portal, String value, Person ada) {
        HttpResponse<String> answer = Call.whoAmI(portal, value);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"fullName\":\"" + ada.fullName() + "\"");
    }

    private static void switchesOffAndOn(Portal portal, String value, Person ada) {
        ada.slider(TOKEN).click();
        assertThat(row(ada, TOKEN, "Off")).isVisible();
        HttpResponse<String> refused = Call.whoAmI(portal, value);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"DISABLED\"", "This token is switched off or paused.");
        ada.slider(TOKEN).click();
        assertThat(row(ada, TOKEN, "Active")).isVisible();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);
    }

    /** Uses are written in batches, so it may take a few returns to the tab until one shows. */
    private static void seesTheLastUse(Person ada) {
        Awaitility.await("the last use to show")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    ada.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
                    assertThat(row(ada, TOKEN, "127.0.0.1").isVisible()).isTrue();
                });
    }

    private static void neverSeesTheValueAgain(String value, Person ada) {
        assertThat(ada.page().content()).contains(value);
        ada.page().reload();
        assertThat(row(ada, TOKEN, value.substring(value.length() - 4))).isVisible();
        assertThat(ada.page().content()).doesNotContain(value);
    }

    private static void revokes(Portal portal, String value, Person ada) {
        ada.revoke(TOKEN);
        assertThat(row(ada, TOKEN)).hasCount(0);
        ada.lookUnder("Inactive");
        assertThat(row(ada, TOKEN, "Revoked")).isVisible();
        ada.lookUnder("Active");
        HttpResponse<String> refused = Call.whoAmI(portal, value);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"REVOKED\"");
    }

    private static void deletesAnotherThatIsLive(Portal portal, Person ada) {
        String name = "CI deploy";
        String value = ada.createToken(name);
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);
        ada.button("Delete “{0}”", name).click();
        assertThat(ada.dialogButton("Delete token")).isDisabled();
        ada.dialog().getByRole(AriaRole.TEXTBOX).fill(name);
        ada.dialogButton("Delete token").click();
        assertThat(row(ada, name)).hasCount(0);
        ada.lookUnder("Inactive");
        assertThat(row(ada, TOKEN)).isVisible();
        assertThat(row(ada, name)).hasCount(0);
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(401);
    }

    /** The row of a token in which these words stand, too. */
    static Locator row(Person person, String token, String... words) {
        Pattern all = Pattern.compile(token + ".*" + String.join(".*", words), Pattern.DOTALL);
        return person.page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(all));
    }
}
