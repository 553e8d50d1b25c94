package dev.tessera.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import dev.tessera.testing.api.Staff;
import dev.tessera.testing.api.Staff.Issued;
import dev.tessera.testing.api.Staff.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningPortal
class LogApiTest {

    private static final String PATH = "/api/v6/organization/audit";

    @LocalServerPort
    int port;

    private final Staff staff;
    private final Person grace;
    private final Issued caller;
    private String role = "";

    LogApiTest(@Autowired Staff staff) {
        this.staff = staff;
        this.grace = staff.person(PredefinedRole.ADMINISTRATOR);
        this.caller = staff.token(grace);
    }

    @BeforeEach
    void doThings() throws Exception {
        Answered made = ApiCall.of(port, "POST", "/api/v6/organization/roles")
                .as(caller)
                .json("{\"name\":\"Desk\"}")
                .send();
        role = made.at("/id");
        for (String name : List.of("Office", "Counter", "Front")) {
            ApiCall.of(port, "PATCH", "/api/v6/organization/roles/" + role)
                    .as(caller)
                    .json("{\"name\":\"" + name + "\"}")
                    .send();
        }
    }

    @Test
    void tellsWhatWasDoneWithWhichToken() throws Exception {
        JsonNode entry = call("?limit=1").send().json().at("/items/0");

        assertThat(entry.at("/action").asString()).isEqualTo("role.changed");
        assertThat(entry.at("/outcome").asString()).isEqualTo("DONE");
        assertThat(entry.at("/person").asString()).isEqualTo(grace.user().toString());
        assertThat(entry.at("/target").asString()).isEqualTo("role:" + role);
        assertThat(entry.at("/token").asString()).isEqualTo(caller.id());
        assertThat(entry.at("/session").isNull()).isTrue();
        assertThat(entry.at("/details/name").asString()).isEqualTo("Front");
        assertThat(entry.at("/address").asString()).isNotEmpty();
    }

    @Test
    void walksBackThroughTheChainPageByPage() throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        String next = "?limit=2";
        while (!next.isEmpty()) {
            Answered page = call(next).send();
            page.json().at("/items").forEach(entries::add);
            next = page.at("/next").replace("https://tessera.example" + PATH, "");
        }

        assertThat(entries).hasSize(5);
        assertThat(entries.getLast().at("/number").asInt()).isOne();
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i - 1).at("/previousHash"))
                    .isEqualTo(entries.get(i).at("/hash"));
        }
    }

    @Test
    void findsByPersonActionTargetOutcomeAndTime() throws Exception {
        assertThat(count("?action=role.changed")).isEqualTo(3);
        assertThat(count("?action=role.changed&action=role.created")).isEqualTo(4);
        assertThat(count("?target=role:" + role)).isEqualTo(4);
        assertThat(count("?person=" + grace.user())).isEqualTo(5);
        assertThat(count("?person=018f0000-0000-7000-8000-000000000000")).isZero();
        assertThat(count("?outcome=REFUSED")).isZero();
        assertThat(count("?until=" + Instant.now().minusSeconds(60))).isZero();
        assertThat(count("?from=" + Instant.now().minusSeconds(60) + "&until="
                        + Instant.now().plusSeconds(60)))
                .isEqualTo(5);
    }

    private int count(String query) throws Exception {
        Answered page = call(query).send();
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json().at("/items").size();
    }

    @Test
    void takesACursorForItsOwnQuestionOnly() throws Exception {
        String next = call("?limit=1&action=role.changed").send().at("/next");
        String cursor = next.substring(next.indexOf("cursor="));

        assertThat(call("?action=role.changed&" + cursor).send().status()).isEqualTo(200);
        assertThat(call("?" + cursor).send().at("/errors/0/code")).isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource({
        "person=grace, person",
        "action=%00, action",
        "target=a%00b, target",
        "outcome=GOOD, outcome",
        "from=yesterday, from",
        "until=+999999999-01-01T00:00:00Z, until",
        "limit=0, limit",
        "who=grace, who"
    })
    void refusesQuestionsThatItDoesNotUnderstand(String query, String parameter) throws Exception {
        Answered refused = call("?" + query.replace("+", "%2B")).send();

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void isNotForWhoeverLacksThePermission() throws Exception {
        Issued viewer = staff.token(grace, Permission.USE_API, Permission.VIEW_ORGANIZATION);

        Answered refused = ApiCall.of(port, "GET", PATH).as(viewer).send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/permission")).isEqualTo("VIEW_AUDIT_LOG");
    }

    private ApiCall call(String query) {
        return ApiCall.of(port, "GET", PATH + query).as(caller);
    }
}
