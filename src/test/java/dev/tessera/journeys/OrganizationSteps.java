package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an administrator does to an organization, and a member on the way into it. */
final class OrganizationSteps {

    /** The role that {@link #makesABlockingRole} makes. */
    static final String BLOCK = "No API";

    private static final Pattern LINK = Pattern.compile("/invitation/[0-9a-f]{40}");

    private OrganizationSteps() {}

    static void makesABlockingRole(Person ada) {
        ada.open("/organization/features");
        flag(ada, "Roles of your own").click();
        ada.assertSays("“{0}” is on.", ada.say("Roles of your own"));
        ada.open("/organization/roles");
        ada.button("Create role").first().click();
        ada.field("Name").fill(BLOCK);
        ada.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(ada.say("Block")))
                .first()
                .check();
        ada.dialogButton("Save").click();
        ada.assertSays("The role “{0}” is created.", BLOCK);
    }

    static void invites(Person ada, Person grace) {
        ada.open("/organization/members");
        ada.button("Invite member").click();
        ada.dialog().getByLabel(ada.say("E-mail")).fill(grace.email());
        ada.dialogButton("Send invitation").click();
        ada.assertSays("The invitation to {0} is on its way.", grace.email());
        assertThat(ada.heading("Invited")).isVisible();
    }

    /** The switch of a feature. */
    static Locator flag(Person ada, String feature) {
        return ada.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName(ada.say("{0} on or off", ada.say(feature))));
    }

    /** Opens the link twice: looking at it uses nothing up. */
    static void joins(MailServer mail, Person grace, String organization) {
        Matcher link = LINK.matcher(mail.text(grace.email(), 1));
        assertThat(link.find()).isTrue();
        grace.open(link.group());
        assertThat(grace.heading("You are invited")).isVisible();
        grace.open(link.group());
        grace.button("Create an account").click();
        grace.field("Full name").fill(grace.fullName());
        grace.field("Password").fill(Person.PASSWORD);
        grace.button("Create account").click();
        assertThat(grace.codeField()).isVisible();
        grace.finishWithCode();
        grace.assertSays("You are working in {0}.", organization);
    }

    static void givesOrTakesTheBlock(Person ada, Person grace) {
        openDetails(ada, grace);
        ada.dialogButton("Change roles").click();
        ada.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(BLOCK))
                .click();
        ada.dialogButton("Save").click();
        ada.assertSays("The roles of {0} are changed.", grace.fullName());
    }

    static void openDetails(Person ada, Person grace) {
        ada.open("/organization/members");
        ada.page()
                .locator(".member-who")
                .filter(new Locator.FilterOptions().setHasText(grace.email()))
                .locator(".row-opener")
                .click();
        assertThat(ada.heading("What they can do, and why")).isVisible();
    }
}
