package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * A walk past every page and its dialogs, for whoever looks at all of them. The operator makes it, because nobody else sees
 * everything.
 */
final class Tour {

    private static final String UNKNOWN_TOKEN = CredentialValue.generate(CredentialKind.APP_TOKEN, new SecureRandom())
            .reveal();

    private final Person person;
    private final Consumer<String> onStop;

    /**
     * @param person the operator, without an account yet
     * @param onStop looks at the page, which is at rest, and gets a name for it
     */
    Tour(Person person, Consumer<String> onStop) {
        this.person = person;
        this.onStop = onStop;
    }

    void walk() {
        pagesForStrangers();
        person.signUp();
        onStop.accept("home");
        profile();
        security();
        sessions();
        tokens();
        apiKeys();
        reference();
        members();
        roles();
        rules();
        console();
        verifiers();
        auditLog();
        person.open("/nowhere");
        assertThat(person.heading("Page not found")).isVisible();
        onStop.accept("page not found");
        waysBackIn();
    }

    private void pagesForStrangers() {
        person.open("/login");
        person.button("Log in").click();
        person.assertSays("Enter your password.");
        onStop.accept("login, refused");
        leakDesk();
        person.open("/sign-up");
        assertThat(person.button("Create account")).isVisible();
        onStop.accept("sign-up");
        person.button("Create account").click();
        person.assertSays("Enter your name.");
        onStop.accept("sign-up, refused");
    }

    private void leakDesk() {
        person.open("/leaks");
        person.button("Report").click();
        person.assertSays("Paste what you found.");
        onStop.accept("leak desk, refused");
        person.field("What you found").fill("nothing");
        person.button("Report").click();
        person.assertSays("Nothing of ours in there");
        onStop.accept("leak desk, nothing found");
        person.field("What you found").fill(UNKNOWN_TOKEN);
        person.button("Report").click();
        person.assertSays("Not known here");
        onStop.accept("leak desk, found");
    }

    private void profile() {
        person.open("/settings/profile");
        assertThat(person.heading("My Profile")).isVisible();
        onStop.accept("profile");
        person.button("Change…").click();
        person.field("New e-mail address").fill("elsewhere@example.com");
        onStop.accept("change of address");
        person.dialogButton("Continue").click();
        assertThat(person.codeField()).isVisible();
        onStop.accept("change of address, code");
    }

    private void security() {
        person.open("/settings/security");
        assertThat(person.heading("Security")).isVisible();
        onStop.accept("security");
        person.button("Change password").click();
        person.assertSays("Enter your current password.");
        onStop.accept("security, refused");
        person.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName(person.say("Ask for a code by mail at login")))
                .click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("switching codes off");
    }

    private void sessions() {
        person.open("/settings/sessions");
        person.assertSays("This browser");
        onStop.accept("sessions");
    }

    private void tokenDetails() {
        openDetails("Last 30 days");
        onStop.accept("token details");
        person.dialogButton("Edit").click();
        person.page()
                .getByText(person.say("Permissions: everything you may do"))
                .click();
        person.page().getByText(person.say("Allowed addresses: anywhere")).click();
        assertThat(person.dialogButton("Save")).isVisible();
        onStop.accept("edit token");
        person.dialogButton("Cancel").click();
        openDetails("Last 30 days");
        person.dialogButton("Pause").click();
        assertThat(person.dialogButton("Pause token")).isVisible();
        onStop.accept("pause token");
        person.dialogButton("Cancel").click();
        openDetails("Last 30 days");
        person.dialogButton("Rotate").click();
        assertThat(person.dialogButton("Rotate token")).isVisible();
        onStop.accept("rotate token");
        person.dialogButton("Rotate token").click();
        person.revealed();
        onStop.accept("token rotated");
        person.finishReveal();
        openDetails("Rotation");
        onStop.accept("token details in a rotation");
        person.dialogButton("Close").click();
        assertThat(person.dialog()).hasCount(0);
    }

    private void openDetails(String section) {
        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Nightly reports").setExact(true))
                .click();
        assertThat(person.heading(section)).isVisible();
    }

    private void tokens() {
        person.open("/settings/tokens");
        assertThat(person.heading("No tokens yet")).isVisible();
        onStop.accept("tokens, none");
        person.button("Create App Token").first().click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("create token");
        person.dialogButton("Create token").click();
        person.assertSays("Give the token a name.");
        onStop.accept("create token, refused");
        person.field("Project or application").fill("Nightly reports");
        person.dialogButton("Create token").click();
        person.revealed();
        onStop.accept("token revealed");
        person.finishReveal();
        tokenDetails();
        calendar();
        person.createToken("CI deploy");
        person.finishReveal();
        person.revoke("CI deploy");
        onStop.accept("tokens");
        person.button("Revoke “{0}”", "Nightly reports").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("revoke token");
        person.dialogButton("Cancel").click();
        assertThat(person.dialog()).hasCount(0);
        person.button("Delete “{0}”", "Nightly reports").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("delete token");
    }

    private void calendar() {
        person.button("Create link").click();
        person.revealed();
        onStop.accept("calendar link revealed");
        person.button("I have copied the link").click();
        person.button("Switch off").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("switching the calendar link off");
        person.dialogButton("Cancel").click();
        assertThat(person.dialog()).hasCount(0);
    }

    private void apiKeys() {
        person.open("/settings/api-keys");
        assertThat(person.heading("No API keys yet")).isVisible();
        onStop.accept("API keys, none");
        person.button("Create API key").first().click();
        person.dialogButton("Create key").click();
        person.assertSays("Give the key a name.");
        onStop.accept("create API key, refused");
        person.field("Program or server").fill("Reporting server");
        person.dialogButton("Create key").click();
        person.revealedPair();
        onStop.accept("API key revealed");
        person.button("Rotate “{0}”", "Reporting server").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("rotate API key");
        person.dialogButton("Get new secret").click();
        person.assertSays("Old secret unused");
        person.button("I have copied both").click();
        onStop.accept("API keys, rotating");
        person.button("Finish the rotation of “{0}”", "Reporting server").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("finish rotation");
    }

    private void reference() {
        person.open("/developer/api");
        assertThat(person.heading("API reference")).isVisible();
        onStop.accept("API reference");
        person.open("/developer/api#createToken");
        assertThat(person.heading("Fields of answer {0}", "201")).isVisible();
        onStop.accept("API reference, an operation");
    }

    private void members() {
        person.open("/organization/members");
        assertThat(person.heading("Members")).isVisible();
        onStop.accept("members");
        person.page().locator(".row-opener").first().click();
        assertThat(person.heading("What they can do, and why")).isVisible();
        onStop.accept("member details");
        person.dialogButton("Change roles").click();
        assertThat(person.dialogButton("Save")).isVisible();
        onStop.accept("change roles");
        person.dialogButton("Cancel").click();
        person.button("Invite member").click();
        person.dialogButton("Send invitation").click();
        onStop.accept("invite, refused");
        person.dialog().getByLabel(person.say("E-mail")).fill("somebody@example.com");
        person.dialogButton("Send invitation").click();
        assertThat(person.heading("Invited")).isVisible();
        onStop.accept("members, one invited");
        person.open("/invitation/" + "0".repeat(40));
        person.assertSays("This invitation is no longer good");
        onStop.accept("invitation, over");
    }

    private void roles() {
        person.open("/organization/features");
        person.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions()
                                .setName(person.say("{0} on or off", person.say("Roles of your own"))))
                .click();
        person.assertSays("“{0}” is on.", person.say("Roles of your own"));
        onStop.accept("features");
        person.open("/organization/roles");
        assertThat(person.heading("No roles of your own yet")).isVisible();
        onStop.accept("roles");
        person.button("Create role").first().click();
        person.dialogButton("Save").click();
        person.assertSays("Give the role a name.");
        onStop.accept("create role, refused");
    }

    private void rules() {
        person.open("/organization/policies");
        person.field("Longest validity in days").fill("30");
        person.button("Save policies").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("policies, whom they hit");
    }

    private void console() {
        person.open("/operator/organizations");
        person.page().locator(".row-opener").first().click();
        assertThat(person.dialogButton("Suspend")).isVisible();
        onStop.accept("organization in the register");
        person.dialogButton("Suspend").click();
        person.dialogButton("Suspend organization").click();
        person.assertSays("Say why, so that the members know what to do.");
        onStop.accept("suspend organization, refused");
        person.open("/operator/users?q=" + person.email());
        person.page().locator(".row-opener").first().click();
        person.assertSays("This is your own account. Look after it in your security settings.");
        onStop.accept("user");
        person.open("/operator/settings");
        assertThat(person.heading("Portal settings")).isVisible();
        onStop.accept("portal settings");
        person.open("/operator/health");
        person.button("Send a test mail to me").click();
        assertThat(person.page().locator(".notice")).isVisible();
        onStop.accept("health");
    }

    private void verifiers() {
        person.open("/operator/verifiers");
        assertThat(person.heading("No verifiers yet")).isVisible();
        onStop.accept("verifiers, none");
        person.button("Create verifier").first().click();
        person.field("Name").fill("Gateway Frankfurt");
        onStop.accept("create verifier");
        person.dialogButton("Create verifier").click();
        assertThat(person.page().locator(".secret-reveal")).isVisible();
        onStop.accept("verifier revealed");
        person.finishReveal();
        person.button("Revoke “{0}”", "Gateway Frankfurt").click();
        assertThat(person.dialogButton("Cancel")).isVisible();
        onStop.accept("revoke verifier");
    }

    private void auditLog() {
        person.open("/organization/audit?when=custom");
        assertThat(person.button("Created an app token").first()).isVisible();
        onStop.accept("audit log");
        person.button("Created an app token").first().click();
        assertThat(person.dialogButton("All about the same")).isVisible();
        onStop.accept("audit entry");
        person.dialogButton("Close").click();
        assertThat(person.dialog()).hasCount(0);
        person.button("Export").click();
        person.assertSays("Table (CSV)");
        onStop.accept("export of the audit log");
        person.dialogButton("Close").click();
        assertThat(person.dialog()).hasCount(0);
        person.button("Verify").click();
        person.assertSays("The log is whole");
        onStop.accept("audit log verified");
        person.open("/operator/audit");
        assertThat(person.heading("Instance log")).isVisible();
        onStop.accept("instance log");
    }

    private void waysBackIn() {
        person.open("/");
        person.logOut();
        onStop.accept("login");
        person.beginLogIn(person.email());
        assertThat(person.codeField()).isVisible();
        onStop.accept("login, code");
        person.typeCode("12345");
        person.typeCode("6");
        assertThat(person.page().locator(".field-error")).not().isEmpty();
        onStop.accept("login, wrong code");
        person.open("/reset");
        assertThat(person.button("Send code")).isVisible();
        onStop.accept("reset");
        person.field("E-mail").fill(person.email());
        person.button("Send code").click();
        assertThat(person.codeField()).isVisible();
        onStop.accept("reset, code");
    }
}
