package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tessera.journeys.FirstTokenJourney.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What keeps a token in good health: rotating it, pausing it to learn who uses it, and asking for one by a link. */
@At(Setting.H2)
class TokenCareJourney {

    private static final String TOKEN = "Nightly reports";

    @Test
    void rotatesATokenWithoutABreakAndHearsOfTheOldValueAfterwards(Portal portal, MailServer mail, Person ada) {
        ada.signUp();
        ada.openTokens();
        String old = ada.createToken(TOKEN);
        String fresh = rotates(ada);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(Call.whoAmI(portal, old).statusCode()).as("the overlap").isEqualTo(200);
        assertThat(Call.whoAmI(portal, fresh).statusCode()).isEqualTo(200);
        assertThat(row(ada, TOKEN, "Rotating until")).isVisible();

        openDetails(ada);
        assertThat(ada.dialog()).containsText("works until");
        ada.button("Finish rotation").click();
        ada.assertSays("The old value of {0} no longer works.", TOKEN);
        HttpResponse<String> refused = Call.whoAmI(portal, old);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"REVOKED\"");
        assertThat(Call.whoAmI(portal, fresh).statusCode()).isEqualTo(200);

        mail.awaitSubject(ada.email(), "An old value of " + TOKEN + " turned up");
        openDetails(ada);
        assertThat(ada.dialog()).containsText("An old value turned up");
    }

    @Test
    void pausesATokenAndSeesWhoWasRefused(Portal portal, Person ada) {
        ada.signUp();
        ada.openTokens();
        String value = ada.createToken(TOKEN);
        openDetails(ada);
        ada.button("Pause").click();
        ada.button("Pause token").click();
        assertThat(row(ada, TOKEN, "Paused until")).isVisible();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(401);

        Awaitility.await("the refused call to show")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    openDetails(ada);
                    String details = ada.dialog().innerText();
                    ada.dialogButton("Close").click();
                    assertThat(ada.dialog()).hasCount(0);
                    assertThat(details).contains("Refused since the pause").contains("127.0.0.1 · Java-http-client");
                });
        openDetails(ada);
        ada.button("Resume now").click();
        assertThat(row(ada, TOKEN, "Active")).isVisible();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);
    }

    @Test
    void opensAFormThatALinkFilledInAndDecides(Portal portal, Person ada) {
        ada.signUp();
        ada.open("/settings/tokens/new?name=CI%20deploy&expires=90d&permissions=VIEW_OWN_TOKENS&ips=127.0.0.0/8");
        assertThat(ada.field("Project or application")).hasValue("CI deploy");
        assertThat(ada.dialog()).containsText("90 days");
        assertThat(ada.dialog()).containsText("127.0.0.0/8");
        assertThat(row(ada, "CI deploy")).hasCount(0);

        ada.button("Create token").click();
        String value = ada.revealed();
        assertThat(row(ada, "CI deploy", "Active")).isVisible();
        assertThat(ada.page()).hasURL(ada.url("/settings/tokens"));
        HttpResponse<String> refused = Call.whoAmI(portal, value);
        assertThat(refused.body()).as("it may look, and not call").contains("PERMISSION_MISSING");
    }

    @Test
    void makesOneTokenOfADoubleClick(Person ada) {
        ada.signUp();
        ada.openTokens();
        ada.button("Create App Token").first().click();
        ada.field("Project or application").fill(TOKEN);
        ada.button("Create token").dblclick();
        ada.revealed();
        assertThat(ada.dialog()).hasCount(0);
        assertThat(row(ada, TOKEN)).hasCount(1);
        ada.open("/settings/tokens");
        assertThat(row(ada, TOKEN)).hasCount(1);
    }

    private static String rotates(Person ada) {
        ada.finishReveal();
        openDetails(ada);
        ada.button("Rotate").click();
        ada.button("Rotate token").click();
        return ada.revealed();
    }

    private static void openDetails(Person ada) {
        ada.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(TOKEN).setExact(true))
                .click();
        assertThat(ada.dialog()).containsText("Last 30 days");
    }
}
