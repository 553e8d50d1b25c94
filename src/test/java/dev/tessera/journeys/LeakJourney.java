package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A token and a calendar link get out, and a stranger who finds them hands them in. */
@At(Setting.H2)
class LeakJourney {

    private static final String TOKEN = "Nightly reports";
    private static final String WHERE = "https://code.example.com/acme/app/config.yml";

    @Test
    void aTokenThatAStrangerHandsInIsRevokedAndItsOwnerHearsWhoUsedIt(Portal portal, MailServer mail, Person ada) {
        ada.signUp();
        ada.openTokens();
        String value = ada.createToken(TOKEN);
        ada.finishReveal();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);
        awaitTheUseToShow(ada);

        try (Person stranger = ada.elsewhere()) {
            stranger.open("/login");
            stranger.link("Found a token? Report it").click();
            String results = handsIn(stranger, "export API_TOKEN=" + value + "\n", WHERE);
            assertThat(results).contains("Revoked", "tessp_…" + value.substring(value.length() - 4));
            assertThat(stranger.page().content()).doesNotContain(value);
            assertThat(handsIn(stranger, value, WHERE)).contains("No longer valid");
        }

        HttpResponse<String> refused = Call.whoAmI(portal, value);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"REVOKED\"");
        assertThat(mail.text(ada.email(), "App token found in the open and revoked: " + TOKEN))
                .contains("Found at: " + WHERE)
                .contains("Uses in the last 30 days: 1")
                .contains("* 127.0.0.1 · Java-http-client")
                .doesNotContain(value);
        ada.open("/settings/tokens");
        ada.lookUnder("Inactive");
        open(ada);
        assertThat(ada.dialog()).containsText("Revoked because it was found in the open");
        assertThat(ada.dialog()).containsText(WHERE);
        assertThat(portal.log()).doesNotContain(value);
    }

    @Test
    void aCalendarReadsTheExpiriesUntilItsLinkIsHandedIn(Portal portal, MailServer mail, Person ada) {
        ada.signUp();
        ada.openTokens();
        ada.createToken(TOKEN);
        ada.finishReveal();
        ada.button("Create link").click();
        String link = ada.revealed();

        HttpResponse<String> calendar = read(link);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.body()).contains("BEGIN:VCALENDAR\r\n", "SUMMARY:" + TOKEN + " expires\r\n");

        try (Person stranger = ada.elsewhere()) {
            stranger.open("/leaks");
            assertThat(handsIn(stranger, link, "")).contains("Calendar link", "Revoked");
        }
        assertThat(read(link).statusCode()).isEqualTo(404);
        mail.awaitSubject(ada.email(), "The address of your calendar was found in the open");
        assertThat(portal.log()).doesNotContain(link.substring(link.indexOf("tessc_")));
    }

    private static String handsIn(Person stranger, String text, String where) {
        Locator results = stranger.page().locator(".leak-results");
        stranger.field("What you found").fill(text);
        stranger.field("Where you found it (optional)").fill(where);
        stranger.button("Report").click();
        assertThat(stranger.field("What you found")).hasValue("");
        assertThat(results).isVisible();
        return results.innerText();
    }

    private static HttpResponse<String> read(String link) {
        return Call.send(HttpRequest.newBuilder(URI.create(link)).build());
    }

    /** Uses are counted in memory, and written in batches. */
    private static void awaitTheUseToShow(Person ada) {
        Awaitility.await("the use to show")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    openDetails(ada);
                    String details = ada.dialog().innerText();
                    ada.dialogButton("Close").click();
                    assertThat(ada.dialog()).hasCount(0);
                    assertThat(details).contains("127.0.0.1 · Java-http-client");
                });
    }

    private static void openDetails(Person ada) {
        ada.open("/settings/tokens");
        open(ada);
    }

    private static void open(Person ada) {
        ada.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(TOKEN).setExact(true))
                .click();
        assertThat(ada.dialog()).containsText("Last 30 days");
    }
}
