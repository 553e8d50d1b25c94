package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The operator suspends an organization and opens it again, disables somebody, and closes the door to strangers. */
@At(Setting.OPERATED)
class OperatorJourney {

    private static final String REASON = "The invoice of May is not paid.";
    private static final String ORGANIZATION = "Analytical Engines";

    @Test
    void suspendsDisablesAndCloses(Chromium chromium, Portal portal, MailServer mail, Person ada, Person stranger) {
        ada.signUp();
        ada.openTokens();
        String token = ada.createToken("Reports");
        assertThat(Call.whoAmI(portal, token).statusCode()).isEqualTo(200);
        try (Person operator = Person.operator(chromium, portal, mail, Locale.US)) {
            operator.signUp();
            suspends(operator);
            HttpResponse<String> suspended = Call.whoAmI(portal, token);
            assertThat(suspended.statusCode()).isIn(401, 403);
            assertThat(suspended.body()).contains("FEATURE_DISABLED");
            ada.open("/settings/tokens");
            ada.assertShows(REASON);
            ada.assertSays("{0} is suspended", ORGANIZATION);

            opensAgain(operator);
            assertThat(Call.whoAmI(portal, token).statusCode()).isEqualTo(200);
            ada.open("/settings/tokens");
            assertThat(ada.page().getByText(REASON)).hasCount(0);

            disables(operator, ada);
            HttpResponse<String> disabled = Call.whoAmI(portal, token);
            assertThat(disabled.statusCode()).isEqualTo(401);
            assertThat(disabled.body()).contains("USER_DISABLED");
            ada.open("/settings/tokens");
            ada.assertLogin();

            closesSignUp(operator);
        }
        stranger.open("/sign-up");
        stranger.assertSays("Sign-up is closed");
        assertThat(stranger.field("E-mail")).hasCount(0);
    }

    /** Ada founded her organization first, and the operator one of the same name: the list is by age where names are equal. */
    private static void suspends(Person operator) {
        operator.open("/operator/organizations");
        operator.page().locator(".row-opener").first().click();
        operator.dialogButton("Suspend").click();
        operator.dialog().getByLabel(operator.say("Reason")).fill(REASON);
        operator.dialogButton("Suspend organization").click();
        operator.assertSays("{0} is suspended.", ORGANIZATION);
    }

    private static void opensAgain(Person operator) {
        operator.open("/operator/organizations?status=suspended");
        operator.page().locator(".row-opener").first().click();
        operator.dialogButton("Open again").click();
        operator.assertSays("{0} is open again.", ORGANIZATION);
    }

    private static void disables(Person operator, Person ada) {
        operator.open("/operator/users?q=" + ada.email());
        operator.page()
                .locator(".member-who")
                .filter(new Locator.FilterOptions().setHasText(ada.email()))
                .locator(".row-opener")
                .click();
        operator.dialogButton("Disable").click();
        operator.dialogButton("Disable user").click();
        operator.assertSays("{0} is disabled.", ada.fullName());
    }

    private static void closesSignUp(Person operator) {
        operator.open("/operator/settings");
        operator.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(operator.say("By invitation only")))
                .check();
        operator.button("Save").click();
        operator.assertSays("Saved. It holds from now on.");
    }
}
