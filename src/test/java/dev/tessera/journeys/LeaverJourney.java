package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Somebody leaves: one of their tokens gets a new owner, one goes on until its day, one is refused at the next call. */
@At(Setting.H2)
class LeaverJourney {

    @Test
    void leavesWhatWasPlannedAndNothingElse(Portal portal, MailServer mail, Person ada, Person grace) {
        ada.signUp();
        OrganizationSteps.invites(ada, grace);
        OrganizationSteps.joins(mail, grace, "Analytical Engines");
        grace.openTokens();
        String handed = makes(grace, "Nightly export");
        String dated = makes(grace, "Price list");
        String ended = makes(grace, "Old script");
        assertThat(Call.whoAmI(portal, ended).statusCode()).isEqualTo(200);

        removes(ada, grace);

        HttpResponse<String> heir = Call.whoAmI(portal, handed);
        assertThat(heir.statusCode()).isEqualTo(200);
        assertThat(heir.body()).contains("\"username\":\"" + ada.email().substring(0, 20));
        HttpResponse<String> until = Call.whoAmI(portal, dated);
        assertThat(until.statusCode()).isEqualTo(200);
        assertThat(until.body()).contains("\"expiresAt\":\"20");
        HttpResponse<String> refused = Call.whoAmI(portal, ended);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("REVOKED");

        seesWhatIsLeft(ada);
    }

    private static String makes(Person grace, String name) {
        String value = grace.createToken(name);
        grace.finishReveal();
        return value;
    }

    private static void removes(Person ada, Person grace) {
        OrganizationSteps.openDetails(ada, grace);
        ada.dialogButton("Remove").click();
        decide(ada, "Nightly export", "Hand it over");
        Locator heir = row(ada, "Nightly export").locator("vaadin-combo-box input");
        heir.fill(ada.email());
        option(ada, ada.email()).click();
        decide(ada, "Price list", "Let it go on until a day");
        ada.dialogButton("Remove member").click();
        ada.assertSays("{0} was removed.", grace.fullName());
    }

    private static void decide(Person ada, String token, String fate) {
        row(ada, token)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(ada.say("Decide differently for {0}", token)))
                .click();
        row(ada, token).locator("vaadin-select").click();
        option(ada, ada.say(fate)).click();
    }

    private static Locator row(Person ada, String token) {
        return ada.dialog().locator(".leaver-row").filter(new Locator.FilterOptions().setHasText(token));
    }

    private static Locator option(Person ada, String text) {
        return ada.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void seesWhatIsLeft(Person ada) {
        ada.link("All credentials").click();
        assertThat(ada.heading("All credentials")).isVisible();
        assertThat(ada.page().getByText("Price list").first()).isVisible();
        assertThat(ada.page().getByText("Nightly export").first()).isVisible();
        assertThat(ada.page().getByText(ada.say("Owner has left")).first()).isVisible();
        assertThat(ada.page().getByText("Old script")).hasCount(0);
    }
}
