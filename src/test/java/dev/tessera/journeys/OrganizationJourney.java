package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** An administrator invites somebody, who comes, makes a token, is blocked by a role, let go on, and disabled. */
@At(Setting.H2)
class OrganizationJourney {

    @Test
    void invitesBlocksAndDisablesAMember(Portal portal, MailServer mail, Person ada, Person grace) {
        ada.signUp();
        OrganizationSteps.makesABlockingRole(ada);
        OrganizationSteps.invites(ada, grace);
        OrganizationSteps.joins(mail, grace, "Analytical Engines");
        grace.openTokens();
        String token = grace.createToken("Reports");
        assertThat(Call.whoAmI(portal, token).statusCode()).isEqualTo(200);

        OrganizationSteps.givesOrTakesTheBlock(ada, grace);
        HttpResponse<String> blocked = Call.whoAmI(portal, token);
        assertThat(blocked.statusCode()).isEqualTo(401);
        assertThat(blocked.body()).containsPattern("PERMISSION_(MISSING|BLOCKED)");

        OrganizationSteps.givesOrTakesTheBlock(ada, grace);
        assertThat(Call.whoAmI(portal, token).statusCode()).isEqualTo(200);

        disables(ada, grace);
        HttpResponse<String> disabled = Call.whoAmI(portal, token);
        assertThat(disabled.statusCode()).isEqualTo(401);
        assertThat(disabled.body()).contains("USER_DISABLED");
    }

    private static void disables(Person ada, Person grace) {
        OrganizationSteps.openDetails(ada, grace);
        ada.dialogButton("Disable").click();
        ada.dialogButton("Disable member").click();
        ada.assertSays("{0} is disabled.", grace.fullName());
    }
}
