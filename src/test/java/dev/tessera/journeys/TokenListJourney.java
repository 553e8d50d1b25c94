package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tessera.journeys.FirstTokenJourney.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeping order among many tokens: by keyboard, by address, several at once, and on a phone. */
@At(Setting.POSTGRES)
class TokenListJourney {

    private static final List<String> NAMES = List.of("Nightly reports", "CI deploy", "Grafana", "Billing export");

    @Test
    void revokesSeveralTokensAtOnceAndFindsThemUnderInactive(Portal portal, Person ada) {
        makeTokens(ada);
        String spared = ada.createToken("Spared");
        ada.finishReveal();
        box(ada, "Billing export").click();
        box(ada, "CI deploy").click(new ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(box(ada, "Grafana").locator("input")).isChecked();
        assertThat(ada.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("3 selected")))
                .isVisible();

        ada.button("Revoke…").click();
        assertThat(ada.dialog()).containsText("None was used in the last 7 days.");
        Locator revoke =
                ada.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke 3 tokens"));
        assertThat(revoke).isDisabled();
        ada.dialog().locator("input").fill("3");
        revoke.click();

        ada.assertShows("3 tokens are revoked.");
        assertThat(row(ada, "CI deploy")).hasCount(0);
        assertThat(row(ada, "Nightly reports", "Active")).isVisible();
        assertThat(Call.whoAmI(portal, spared).statusCode()).isEqualTo(200);
        segment(ada, "Inactive").click();
        assertThat(row(ada, "CI deploy", "Revoked")).isVisible();
        assertThat(ada.page()).hasURL(ada.url("/settings/tokens?show=inactive"));
    }

    @Test
    void findsTheListAsItWasLeftAfterAReloadAndOnTheWayBack(Person ada) {
        makeTokens(ada);
        ada.field("Search by name or last characters").fill("i");
        assertThat(row(ada, "Grafana")).isVisible();
        ada.page()
                .locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText("Name"))
                .click();
        assertThat(ada.page()).hasURL(ada.url("/settings/tokens?q=i&sort=name"));
        opener(ada, "Nightly reports").click();
        assertThat(ada.dialog()).containsText("Last 30 days");
        assertThat(ada.page()).hasURL(Pattern.compile(".*/settings/tokens\\?q=i&sort=name&token=[-0-9a-f]{36}"));

        ada.page().reload();
        assertThat(ada.dialog()).containsText("Last 30 days");
        ada.dialogButton("Close").click();
        assertThat(ada.page()).hasURL(ada.url("/settings/tokens?q=i&sort=name"));
        assertThat(openers(ada)).hasText(new String[] {"Billing export", "CI deploy", "Nightly reports"});

        ada.link("Sessions").click();
        ada.assertSays("This browser");
        ada.page().goBack();
        assertThat(openers(ada)).hasText(new String[] {"Billing export", "CI deploy", "Nightly reports"});
        assertThat(ada.field("Search by name or last characters")).hasValue("i");
        ada.page().goBack();
        assertThat(ada.heading("Welcome, {0}", ada.fullName())).isVisible();
    }

    @Test
    void isWorkedByKeysThatCanBeSwitchedOff(Person ada) {
        ada.signUp();
        ada.openTokens();
        ada.button("Keyboard shortcuts").focus();
        press(ada, "n");
        assertThat(ada.field("Project or application")).isFocused();
        ada.page().keyboard().type("nn/?");
        assertThat(ada.field("Project or application")).hasValue("nn/?");
        ada.dialogButton("Create token").click();
        ada.revealed();
        ada.finishReveal();

        press(ada, "/");
        assertThat(ada.field("Search by name or last characters")).isFocused();
        opener(ada, "nn/?").focus();
        press(ada, "Enter");
        assertThat(ada.dialog()).containsText("Last 30 days");
        ada.dialog().press("Escape");
        assertThat(ada.dialog()).hasCount(0);
        assertThat(opener(ada, "nn/?")).isFocused();

        box(ada, "nn/?").click();
        assertThat(ada.button("Revoke…")).isVisible();
        press(ada, "Escape");
        assertThat(ada.button("Revoke…")).hasCount(0);

        press(ada, "?");
        assertThat(ada.dialog()).containsText("Search the list");
        ada.page()
                .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Single-key shortcuts"))
                .click();
        ada.dialogButton("Close").click();
        assertThat(ada.dialog()).hasCount(0);
        ada.page().reload();
        opener(ada, "nn/?").focus();
        press(ada, "n");
        press(ada, "Enter");
        assertThat(ada.dialog()).containsText("Last 30 days");
    }

    @Test
    void isCompleteOnAPhone(Person ada) {
        makeTokens(ada);
        ada.page().setViewportSize(390, 844);
        Locator card =
                ada.page().locator(".row-card-pickable").filter(new Locator.FilterOptions().setHasText("Grafana"));
        assertThat(card).containsText("Active");
        assertThat(card).containsText("Never used");
        assertThat(card).containsText("1 year");
        assertThat(card.getByRole(AriaRole.SWITCH)).isVisible();
        Object sideways =
                ada.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(sideways).isEqualTo(0);

        ada.slider("Grafana").click();
        assertThat(card).containsText("Off");
        card.locator(".row-box").click();
        ada.button("Revoke…").click();
        ada.dialogButton("Revoke token").click();
        ada.assertShows("1 token is revoked.");
        assertThat(card).hasCount(0);
    }

    private static void makeTokens(Person ada) {
        ada.signUp();
        ada.openTokens();
        for (String name : NAMES) {
            ada.createToken(name);
            ada.finishReveal();
        }
    }

    private static void press(Person ada, String key) {
        ada.page().keyboard().press(key);
    }

    private static Locator box(Person ada, String token) {
        return ada.page()
                .locator("vaadin-checkbox.row-box")
                .filter(new Locator.FilterOptions().setHas(ada.page().getByLabel("Select “" + token + "”")));
    }

    private static Locator opener(Person ada, String token) {
        return openers(ada).filter(new Locator.FilterOptions().setHasText(token));
    }

    private static Locator openers(Person ada) {
        return ada.page().locator(".row-opener:visible");
    }

    private static Locator segment(Person ada, String name) {
        return ada.page()
                .locator(".segmented-choice vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
