package dev.tessera.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

/** What the page has confirmed outlives a process that is killed in the next moment. */
@At(Setting.H2)
class PowerCutJourney {

    @RepeatedTest(3)
    void losesNeitherATokenJustMadeNorARevocation(Portal portal, Person ada) {
        ada.signUp();
        ada.openTokens();
        String value = ada.createToken("Nightly reports");
        portal.kill();
        ada.leave();
        portal.startAgain();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(200);

        ada.logIn();
        ada.openTokens();
        ada.revoke("Nightly reports");
        portal.kill();
        portal.startAgain();
        assertThat(Call.whoAmI(portal, value).statusCode()).isEqualTo(401);
        assertThat(Call.whoAmI(portal, value).body()).contains("\"code\":\"REVOKED\"");
    }
}
