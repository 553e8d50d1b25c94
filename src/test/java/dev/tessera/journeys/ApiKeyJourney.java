package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tessera.journeys.FirstTokenJourney.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program needs that logs in with a person's name and password: a key and its secret, made, rotated and ended. */
@At(Setting.H2)
class ApiKeyJourney {

    private static final String KEY = "Reporting server";

    @Test
    void makesAKeyRotatesItsSecretAndRevokesIt(Portal portal, MailServer mail, Person ada) {
        ada.signUp();
        ada.openApiKeys();
        List<String> first = creates(ada);
        mail.awaitSubject(ada.email(), "New API key: " + KEY);
        copies(first, ada);
        cannotBeUsedAsABearer(portal, first.getLast());
        neverSeesTheSecretAgain(first, ada);
        List<String> second = rotates(first, ada);
        mail.awaitSubject(ada.email(), "New secret for your API key: " + KEY);
        finishes(first, second, ada);
        revokes(ada);
        deletesWhatIsRevoked(ada);
    }

    private static List<String> creates(Person ada) {
        List<String> pair = ada.createApiKey(KEY);
        assertThat(ada.dialog()).hasCount(0);
        assertThat(pair.getFirst()).startsWith("tessk_");
        assertThat(pair.getLast()).startsWith("tesss_");
        assertThat(row(ada, KEY, "Active", pair.getFirst(), "Never used")).isVisible();
        return pair;
    }

    private static void copies(List<String> pair, Person ada) {
        ada.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Locator rows = ada.page().locator(".secret-reveal-row");
        for (int i = 0; i < pair.size(); i++) {
            rows.nth(i).getByRole(AriaRole.BUTTON).click();
            assertThat(rows.nth(i).getByText("Copied")).isVisible();
            assertThat(ada.page().evaluate("navigator.clipboard.readText()")).isEqualTo(pair.get(i));
        }
    }

    private static void cannotBeUsedAsABearer(Portal portal, String secret) {
        HttpResponse<String> refused = Call.whoAmI(portal, secret);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    private static void neverSeesTheSecretAgain(List<String> pair, Person ada) {
        assertThat(ada.page().content()).contains(pair.getLast());
        ada.page().reload();
        assertThat(row(ada, KEY, pair.getFirst(), lastFour(pair))).isVisible();
        assertThat(ada.page().content()).doesNotContain(pair.getLast());
    }

    private static List<String> rotates(List<String> first, Person ada) {
        ada.button("Rotate “{0}”", KEY).click();
        ada.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("7 days"))
                .check();
        ada.dialogButton("Get new secret").click();
        List<String> second = ada.revealedPair();
        assertThat(second.getFirst()).isEqualTo(first.getFirst());
        assertThat(second.getLast()).isNotEqualTo(first.getLast());
        assertThat(row(ada, KEY, "Rotating until", "Old secret unused", lastFour(second), lastFour(first)))
                .isVisible();
        assertThat(ada.button("Rotate “{0}”", KEY)).hasCount(0);
        ada.button("I have copied both").click();
        return second;
    }

    private static void finishes(List<String> first, List<String> second, Person ada) {
        ada.button("Finish the rotation of “{0}”", KEY).click();
        ada.dialogButton("Finish rotation").click();
        ada.assertSays("The old secret of “{0}” has stopped working.", KEY);
        assertThat(row(ada, KEY, "Active", lastFour(second))).isVisible();
        assertThat(row(ada, KEY, lastFour(first))).hasCount(0);
    }

    private static void revokes(Person ada) {
        ada.button("Revoke “{0}”", KEY).click();
        ada.dialogButton("Revoke key").click();
        ada.assertSays("“{0}” is revoked.", KEY);
        assertThat(row(ada, KEY, "Revoked")).isVisible();
    }

    private static void deletesWhatIsRevoked(Person ada) {
        ada.button("Delete “{0}”", KEY).click();
        ada.dialogButton("Delete key").click();
        assertThat(ada.heading("No API keys yet")).isVisible();
    }

    private static String lastFour(List<String> pair) {
        String secret = pair.getLast();
        return secret.substring(secret.length() - 4);
    }
}
