package dev.tessera.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person types and what the portal makes up for them is nowhere to be read afterwards. */
abstract class SecretsNowhereJourney {

    private static final String REPLACEMENT = "nine lanterns over the harbour";

    @Test
    void leavesNoPasswordNoCodeNoTokenAndNoSecretBehind(Portal portal, MailServer mail, Person ada) {
        List<String> codes = new ArrayList<>();
        codes.add(ada.signUp());
        ada.logOut();
        codes.add(ada.resetPassword(REPLACEMENT));
        codes.add(ada.logIn());
        ada.openTokens();
        String token = ada.createToken("Nightly reports");
        assertThat(Call.whoAmI(portal, token).statusCode()).isEqualTo(200);
        assertThat(Call.whoAmI(portal, token + "x").statusCode()).isEqualTo(401);
        mail.awaitSubject(ada.email(), "New app token: Nightly reports");
        ada.openApiKeys();
        List<String> pair = ada.createApiKey("Reporting server");
        mail.awaitSubject(ada.email(), "New API key: Reporting server");

        Traces traces = traces(portal);

        assertThat(traces.of(ada.email())).anyMatch(place -> place.contains("outgoing_mail"));
        assertThat(traces.of(ada.fullName())).anyMatch(place -> place.contains("account"));
        assertThat(traces.of("Tessera is ready")).contains("portal.log");
        assertThat(traces.of(token)).isEmpty();
        assertThat(traces.of(token.substring(token.indexOf('_') + 1))).isEmpty();
        assertThat(traces.of(pair.getFirst())).anyMatch(place -> place.contains("api_key"));
        assertThat(traces.of(pair.getLast().substring(pair.getLast().indexOf('_') + 1)))
                .isEmpty();
        assertThat(traces.of(Person.PASSWORD)).isEmpty();
        assertThat(traces.of(REPLACEMENT)).isEmpty();
        assertThat(codes)
                .hasSize(3)
                .allSatisfy(code -> assertThat(traces.ofCode(code)).isEmpty());
    }

    /** What the portal left until now. */
    abstract Traces traces(Portal portal);
}
