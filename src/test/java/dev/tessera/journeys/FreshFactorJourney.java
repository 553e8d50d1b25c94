package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A step that asks for a fresh factor, in a portal where a factor is old after a second. */
@At(Setting.SOON_STALE)
class FreshFactorJourney {

    @Test
    void asksForACodeAndGoesOnWithWhatWasTyped(MailServer mail, Person ada, Person bob) {
        ada.signUp();
        whileAnother(bob);
        String next = "new-" + ada.email();
        changeAddress(ada, next);
        assertThat(confirmation(ada)).hasCount(1);
        assertNothingInTheWay(ada.page());

        String before = ada.session().value;
        ada.typeCode(ada.nextCode());
        assertThat(confirmation(ada)).hasCount(0);
        assertThat(ada.dialog()).containsText(ada.say("We sent a code to {0}. It is good for ten minutes.", next));
        assertThat(ada.session().value).isNotEqualTo(before);
        ada.typeCode(mail.code(next, 1));
        ada.assertSays("Your e-mail address is now {0}.", next);
    }

    @Test
    void leavesEverythingAsItWasWhenCancelled(MailServer mail, Person ada, Person bob) {
        ada.signUp();
        whileAnother(bob);
        String next = "new-" + ada.email();
        changeAddress(ada, next);
        confirmation(ada)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(ada.say("Cancel")))
                .click();
        assertThat(confirmation(ada)).hasCount(0);
        assertThat(ada.field("New e-mail address")).hasValue(next);
        assertThat(mail.count(next)).isZero();

        ada.button("Continue").click();
        assertThat(confirmation(ada)).hasCount(1);
        confirmation(ada).press("Escape");
        assertThat(confirmation(ada)).hasCount(0);
        assertThat(ada.field("New e-mail address")).hasValue(next);
    }

    @Test
    void asksForThePasswordWhereCodesAreOff(MailServer mail, Person ada, Person bob) {
        ada.signUp();
        switchCodesOff(ada);
        whileAnother(bob);
        String next = "new-" + ada.email();
        changeAddress(ada, next);
        Locator password = confirmation(ada).getByLabel(ada.say("Password"), exactly());
        assertThat(password).isFocused();
        assertNothingInTheWay(ada.page());

        password.fill("not her password");
        password.press("Enter");
        ada.assertSays("That’s not your password.");
        password.fill(Person.PASSWORD);
        password.press("Enter");
        assertThat(confirmation(ada)).hasCount(0);
        ada.typeCode(mail.code(next, 1));
        ada.assertSays("Your e-mail address is now {0}.", next);
    }

    /** A whole sign-up of somebody else takes longer than a factor stays fresh. */
    private static void whileAnother(Person bob) {
        bob.signUp();
    }

    private static void changeAddress(Person person, String next) {
        person.open("/settings/profile");
        person.button("Change…").click();
        person.field("New e-mail address").fill(next);
        person.button("Continue").click();
    }

    private static void switchCodesOff(Person person) {
        person.open("/settings/security");
        person.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName(person.say("Ask for a code by mail at login")))
                .click();
        person.dialog().getByLabel(person.say("Current password"), exactly()).fill(Person.PASSWORD);
        person.dialogButton("Switch off").click();
        person.assertSays("You now log in with your password alone.");
    }

    private static Locator confirmation(Person person) {
        return person.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(person.say("Confirm that it’s you")));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void assertNothingInTheWay(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .exclude("vaadin-connection-indicator")
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
