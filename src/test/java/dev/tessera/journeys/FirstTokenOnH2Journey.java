package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first token, on the database that comes with the portal. */
@At(Setting.H2)
class FirstTokenOnH2Journey extends FirstTokenJourney {

    @Test
    void keepsEverythingOverARestart(Portal portal, Person ada) {
        ada.signUp();
        ada.openTokens();
        String value = ada.createToken("Grafana");
        portal.close();
        portal.startAgain();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);
        ada.logIn();
        ada.openTokens();
        assertThat(row(ada, "Grafana", "Active")).isVisible();
    }
}
