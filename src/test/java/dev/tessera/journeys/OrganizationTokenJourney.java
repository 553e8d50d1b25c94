package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tessera.journeys.OrganizationSteps.flag;
import static dev.tessera.journeys.OrganizationSteps.givesOrTakesTheBlock;
import static dev.tessera.journeys.OrganizationSteps.invites;
import static dev.tessera.journeys.OrganizationSteps.joins;
import static dev.tessera.journeys.OrganizationSteps.makesABlockingRole;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Organization tokens come with a flag, act for every member whose roles let them, and go with flag or role. */
@At(Setting.H2)
class OrganizationTokenJourney {

    private static final String FEATURE = "Organization tokens";
    private static final String PAGE = "/settings/organization-tokens";

    @Test
    void comeAndGoWithTheFlagAndTheRoles(Chromium chromium, Portal portal, MailServer mail, Person ada, Person grace) {
        String organization = "Archive " + UUID.randomUUID();
        ada.found(organization);
        invites(ada, grace);
        joins(mail, grace, organization);
        assertThat(ada.link(FEATURE)).hasCount(0);
        try (Person operator = Person.operator(chromium, portal, mail, Locale.US)) {
            operator.enter();
            grants(operator, organization);
        }

        switchesOn(ada);
        String token = creates(ada);

        HttpResponse<String> answered = call(portal, token, 5, grace);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("\"name\":\"" + organization + "\"");
        assertThat(answered.headers().firstValue("Deprecation")).isPresent();
        assertRefused(call(portal, token, 6, grace), "API_VERSION_NOT_ALLOWED");

        grace.open(PAGE);
        assertThat(grace.heading("Organization tokens (deprecated)")).isVisible();
        makesABlockingRole(ada);
        givesOrTakesTheBlock(ada, grace);
        assertRefused(call(portal, token, 5, grace), "PERMISSION_BLOCKED");
        assertThat(call(portal, token, 5, ada).statusCode()).isEqualTo(200);
        assertThatEverythingIsGoneFor(grace);

        switchesOff(ada);
        assertRefused(call(portal, token, 5, ada), "FEATURE_DISABLED");
        assertThatEverythingIsGoneFor(ada);
    }

    private static void grants(Person operator, String organization) {
        operator.open("/operator/organizations");
        operator.page().getByLabel(operator.say("Search by name")).fill(organization);
        Locator found = operator.page().locator(".row-opener:visible");
        assertThat(found).hasCount(1);
        assertThat(found).hasText(organization);
        found.click();
        operator.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName(operator.say("{0} granted or not", operator.say(FEATURE))))
                .click();
        operator.assertSays("{0} is granted to {1}.", "OrganizationApiToken", organization);
    }

    private static void switchesOn(Person ada) {
        ada.open("/organization/features");
        flag(ada, FEATURE).click();
        ada.dialogButton("Switch on").click();
        ada.assertSays("“{0}” is on.", ada.say(FEATURE));
    }

    private static String creates(Person ada) {
        ada.open(PAGE);
        ada.button("Create organization token").first().click();
        ada.field("Project or application").fill("Old archive");
        ada.dialogButton("Create token").click();
        return ada.revealed();
    }

    private static void switchesOff(Person ada) {
        ada.open("/organization/features");
        flag(ada, FEATURE).click();
        ada.assertSays(
                "{0,choice,0#There is no live organization token, so nothing stops working today.|1#1 organization token"
                        + " will stop working with the next call.|1<{0} organization tokens will stop working with the"
                        + " next call.}",
                1);
        ada.dialogButton("Switch off").click();
        ada.assertSays("“{0}” is off.", ada.say(FEATURE));
    }

    private static void assertThatEverythingIsGoneFor(Person person) {
        person.open(PAGE);
        assertThat(person.heading("Page not found")).isVisible();
        person.open("/settings/tokens");
        assertThat(person.heading("API tokens")).isVisible();
        assertThat(person.link(FEATURE)).hasCount(0);
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(code);
    }

    private static HttpResponse<String> call(Portal portal, String token, int version, Person actingFor) {
        return Call.send(HttpRequest.newBuilder(URI.create(portal.url("/api/v" + version + "/authorization/whoami")))
                .header("organizationKey", token)
                .header("userLoginName", actingFor.email())
                .build());
    }
}
