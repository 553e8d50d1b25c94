package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A portal without SMTP keeps its mail where only the person at its machine can read it. */
@At(Setting.BARE)
class MailboxJourney {

    @Test
    void keepsTheCodeWhereTheBannerLeads(Person ada) {
        ada.beginSignUp();
        Page mailbox =
                ada.page().waitForPopup(() -> ada.link("Open the mailbox").click());
        mailbox.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(ada.email()))
                .click();
        mailbox.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Plain text"))
                .click();
        String text = mailbox.locator(".mailbox-text").textContent();
        ada.page().bringToFront();
        ada.typeCode(MailServer.codeIn(text));
        ada.assertHome();
        ada.link("Mail is kept in the local mailbox").click();
        assertThat(ada.heading("Local mailbox")).isVisible();
    }

    @Test
    void hidesItFromWhoeverComesThroughAProxy(Person ada) {
        ada.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.7"));
        assertNotFound(ada);
        ada.open("/login");
        assertThat(ada.button("Log in")).isVisible();
        assertThat(ada.link("Open the mailbox")).hasCount(0);
    }

    static void assertNotFound(Person person) {
        person.open("/mailbox");
        assertThat(person.heading("Page not found")).isVisible();
        assertThat(person.heading("Local mailbox")).hasCount(0);
    }
}
