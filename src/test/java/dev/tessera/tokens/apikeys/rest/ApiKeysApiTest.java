package dev.tessera.tokens.apikeys.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import dev.tessera.testing.api.Staff;
import dev.tessera.testing.api.Staff.Issued;
import dev.tessera.testing.api.Staff.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningPortal
class ApiKeysApiTest {

    private static final String PATH = "/api/v6/api-keys";

    @LocalServerPort
    int port;

    private final Staff staff;
    private final Person grace;
    private final Issued token;
    private final String session;

    ApiKeysApiTest(@Autowired Staff staff) {
        this.staff = staff;
        this.grace = staff.person(PredefinedRole.DEVELOPER);
        this.token = staff.token(grace);
        this.session = staff.session(grace);
    }

    @Test
    void givesSecretsToPersonsInASession() throws Exception {
        Answered made = inSession("POST", PATH).json("{\"name\":\"Billing\"}").send();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("https://tessera.example" + PATH + "/" + made.at("/key/id"));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.at("/value")).endsWith(made.at("/key/secret/lastFour"));
        Answered read = byToken("GET", PATH + "/" + made.at("/key/id")).send();
        assertThat(read.json()).isEqualTo(made.json().at("/key"));
        assertThat(read.text()).doesNotContain(made.at("/value"));
    }

    @Test
    void givesNoSecretToAToken() throws Exception {
        String path = PATH + "/" + staff.apiKey(grace).id();

        for (Answered refused : List.of(
                byToken("POST", PATH).json("{\"name\":\"Billing\"}").send(),
                byToken("POST", path + "/rotate").send())) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("SESSION_NEEDED");
        }
    }

    @Test
    void asksASessionForAFreshFactor() throws Exception {
        String stale = staff.session(grace, Duration.ofHours(1));

        assertThat(ApiCall.of(port, "POST", PATH)
                        .in(stale)
                        .json("{\"name\":\"Billing\"}")
                        .send()
                        .at("/code"))
                .isEqualTo("PROOF_NEEDED");
    }

    @Test
    void rotatesWithAnOverlapAndFinishes() throws Exception {
        String path = PATH + "/" + staff.apiKey(grace).id();

        Answered rotated = inSession("POST", path + "/rotate")
                .json("{\"overlap\":\"WEEK\",\"generation\":1}")
                .send();
        assertThat(rotated.at("/key/status")).isEqualTo("ROTATING");
        assertThat(rotated.json().at("/key/secret/generation").asInt()).isEqualTo(2);
        assertThat(inSession("POST", path + "/rotate")
                        .json("{\"generation\":1}")
                        .send()
                        .at("/code"))
                .isEqualTo("ALREADY_ROTATED");
        assertThat(inSession("POST", path + "/rotate").send().at("/code")).isEqualTo("STILL_ROTATING");
        assertThat(byToken("POST", path + "/finish-rotation")
                        .json("{\"generation\":1}")
                        .send()
                        .at("/code"))
                .isEqualTo("ALREADY_ROTATED");
        assertThat(byToken("POST", path + "/finish-rotation").send().status()).isEqualTo(204);
        assertThat(byToken("GET", path).send().at("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void revokesAndDeletesForGood() throws Exception {
        String path = PATH + "/" + staff.apiKey(grace).id();

        assertThat(byToken("POST", path + "/revoke").send().status()).isEqualTo(204);
        assertThat(byToken("POST", path + "/revoke").send().status()).isEqualTo(204);
        assertThat(byToken("POST", path + "/finish-rotation").send().at("/code"))
                .isEqualTo("ALREADY_REVOKED");
        assertThat(inSession("POST", path + "/rotate").send().at("/code")).isEqualTo("ALREADY_REVOKED");
        assertThat(byToken("GET", path).send().at("/status")).isEqualTo("REVOKED");
        assertThat(byToken("DELETE", path).send().status()).isEqualTo(204);
        assertThat(byToken("GET", path).send().status()).isEqualTo(404);
    }

    @Test
    void walksThroughAllKeysPageByPage() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(staff.apiKey(grace).id().toString());
        }
        List<String> seen = new ArrayList<>();
        String next = PATH + "?limit=2";
        while (!next.isEmpty()) {
            Answered page = byToken("GET", next).send();
            page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            next = page.at("/next").replace("https://tessera.example", "");
        }

        assertThat(seen).isEqualTo(made);
        assertThat(byToken("GET", PATH + "?cursor=x").send().at("/errors/0/code"))
                .isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET ", "DELETE ", "POST /finish-rotation", "POST /revoke", "POST /rotate"})
    void knowsNothingOfTheKeysOfOthers(String step) throws Exception {
        String method = step.substring(0, step.indexOf(' '));
        String foreign =
                staff.apiKey(staff.person(PredefinedRole.DEVELOPER)).id().toString();
        for (String id : List.of(foreign, "018f0000-0000-7000-8000-000000000000", "self", "1-2-3-4-5")) {
            Answered refused = inSession(method, PATH + "/" + id + step.substring(step.indexOf(' ') + 1))
                    .send();
            assertThat(refused.status()).as(id).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        Issued narrow = staff.token(grace, Permission.USE_API, Permission.MANAGE_OWN_TOKENS);
        String path = PATH + "/" + staff.apiKey(grace).id();

        for (Answered refused : List.of(
                ApiCall.of(port, "GET", PATH).as(narrow).send(),
                ApiCall.of(port, "GET", path).as(narrow).send(),
                ApiCall.of(port, "POST", path + "/revoke").as(narrow).send(),
                ApiCall.of(port, "POST", path + "/finish-rotation").as(narrow).send(),
                ApiCall.of(port, "DELETE", path).as(narrow).send())) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/permission")).isEqualTo("MANAGE_OWN_API_KEYS");
        }
    }

    private ApiCall byToken(String method, String path) {
        return ApiCall.of(port, method, path).as(token);
    }

    private ApiCall inSession(String method, String path) {
        return ApiCall.of(port, method, path).in(session);
    }
}
