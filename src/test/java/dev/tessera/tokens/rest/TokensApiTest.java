package dev.tessera.tokens.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.Race;
import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import dev.tessera.testing.api.Staff;
import dev.tessera.testing.api.Staff.Issued;
import dev.tessera.testing.api.Staff.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningPortal
class TokensApiTest {

    private static final String PATH = "/api/v6/tokens";
    private static final String WHO_AM_I = "/api/v6/authorization/whoami";

    @LocalServerPort
    int port;

    private final Staff staff;
    private final Person grace;
    private final Issued caller;

    TokensApiTest(@Autowired Staff staff) {
        this.staff = staff;
        this.grace = staff.person(PredefinedRole.DEVELOPER);
        this.caller = staff.token(grace);
    }

    @Test
    void makesATokenThatWorks() throws Exception {
        Answered made = call("POST", PATH).json("{\"name\":\"Billing\"}").send();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("https://tessera.example" + PATH + "/" + made.at("/token/id"));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.at("/token/validity")).isEqualTo("ONE_YEAR");
        assertThat(made.at("/value")).startsWith("tessp_").endsWith(last4(made.at("/token/hint")));
        Answered who = ApiCall.of(port, "GET", WHO_AM_I)
                .with("Authorization", "Bearer " + made.at("/value"))
                .send();
        assertThat(who.status()).isEqualTo(200);
        assertThat(who.at("/credential/name")).isEqualTo("Billing");
        assertThat(Instant.parse(who.header("Tessera-Token-Expires")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(367)));
    }

    @Test
    void endsACustomValidityWithTheDayInTheOwnersZone() throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(10);
        Answered made = call("POST", PATH)
                .json("{\"name\":\"Billing\",\"validity\":\"CUSTOM\",\"lastDay\":\"" + day + "\"}")
                .send();

        assertThat(Instant.parse(made.at("/token/expiresAt")))
                .isEqualTo(
                        day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant());
    }

    @Test
    void makesOneTokenUnderOneKeyAndTellsItsValueOnce() throws Exception {
        Answered first = keyed("Billing");
        Answered again = keyed("Billing");
        Answered other = keyed("Reports");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/value").isNull()).isTrue();
        assertThat(again.json().at("/token")).isEqualTo(first.json().at("/token"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        call("DELETE", PATH + "/" + first.at("/token/id")).send();
        assertThat(keyed("Billing").at("/code")).isEqualTo("IDEMPOTENCY_KEY_SPENT");
    }

    private Answered keyed(String name) throws IOException, InterruptedException {
        return call("POST", PATH)
                .with("Idempotency-Key", "deploy-7")
                .json("{\"name\":\"" + name + "\"}")
                .send();
    }

    @Test
    void makesOneTokenThoughOneRequestComesManyTimesAtOnce() throws Exception {
        List<Answered> answers = Race.of(8, () -> keyed("Billing"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
        assertThat(answers.stream().map(answer -> answer.at("/token/id")).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | 422 | /name          | REQUIRED
            {"name":null}                                             | 422 | /name          | REQUIRED
            {"name":" "}                                              | 422 | /name          | NAME_BLANK
            {"name":"a","validity":"CUSTOM"}                          | 422 | /lastDay       | REQUIRED
            {"name":"a","validity":"CUSTOM","lastDay":"2020-01-01"}   | 422 | /lastDay       | PAST
            {"name":"a","lastDay":"2999-01-01"}                       | 422 | /lastDay       | NOT_CUSTOM
            {"name":"a","validity":"CUSTOM","lastDay":"9999-12-31"}   | 422 | /validity      | LONGER_THAN_ALLOWED
            {"name":"a","permissions":[]}                             | 422 | /permissions   | REQUIRED
            {"name":"a","permissions":["USE_API","VIEW_AUDIT_LOG"]}   | 422 | /permissions/1 | BEYOND_OWN
            {"name":"a","ipRanges":["10.0.0.0/8","here"]}             | 422 | /ipRanges/1    | NO_IP_RANGE
            {"name":"a","colour":"red"}                               | 400 | /colour        | UNKNOWN_FIELD
            {"name":7}                                                | 400 | /name          | WRONG_TYPE
            {"name":"a","enabled":"yes"}                              | 400 | /enabled       | WRONG_TYPE
            {"name":"a","permissions":["FLY"]}                        | 400 | /permissions/0 | WRONG_TYPE
            {"name":"a","permissions":[null]}                         | 400 | /permissions/0 | WRONG_TYPE
            {"name":"a","zone":"Mars/Olympus"}                        | 400 | /zone          | WRONG_TYPE
            """)
    void pointsAtWhatIsWrong(String body, int status, String pointer, String code) throws Exception {
        Answered refused = call("POST", PATH).json(body).send();

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void makesNoChildThatExceedsItsParent() throws Exception {
        Issued parent = staff.token(grace, Permission.USE_API, Permission.MANAGE_OWN_TOKENS);

        Answered child = ApiCall.of(port, "POST", PATH)
                .as(parent)
                .json("{\"name\":\"Child\"}")
                .send();
        Answered beyond = ApiCall.of(port, "POST", PATH)
                .as(parent)
                .json("{\"name\":\"Other\",\"permissions\":[\"VIEW_OWN_TOKENS\"]}")
                .send();
        Answered other = ApiCall.of(port, "POST", PATH + "/" + caller.id() + "/rotate")
                .as(parent)
                .send();

        assertThat(child.json().at("/token/permissions").toString()).isEqualTo("[\"USE_API\",\"MANAGE_OWN_TOKENS\"]");
        assertThat(beyond.at("/errors/0/code")).isEqualTo("BEYOND_OWN");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.at("/code")).isEqualTo("BEYOND_TOKEN");
    }

    @Test
    void walksThroughAllTokensPageByPage() throws Exception {
        for (int i = 0; i < 6; i++) {
            call("POST", PATH).json("{\"name\":\"Löwe " + i + " & co\"}").send();
        }
        call("POST", PATH).json("{\"name\":\"Other\"}").send();
        List<String> names = new ArrayList<>();
        String next = PATH + "?limit=4&status=ACTIVE&text=l%C3%B6we";
        while (!next.isEmpty()) {
            Answered page = call("GET", next).send();
            page.json().at("/items").forEach(item -> names.add(item.at("/name").asString()));
            String link = page.header("Link");
            next = page.at("/next");
            assertThat(link).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            next = next.replace("https://tessera.example", "");
        }

        assertThat(names)
                .containsExactly(
                        "Löwe 5 & co", "Löwe 4 & co", "Löwe 3 & co", "Löwe 2 & co", "Löwe 1 & co", "Löwe 0 & co");
    }

    @Test
    void takesACursorForItsOwnListOnly() throws Exception {
        call("POST", PATH).json("{\"name\":\"Other\"}").send();
        String next = call("GET", PATH + "?limit=1").send().at("/next");
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        char first = cursor.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(call("GET", PATH + "?cursor=" + cursor).send().status()).isEqualTo(200);
        for (String bad : List.of(
                "cursor=" + cursor + "&status=OFF",
                "cursor=" + cursor + "&text=a",
                "cursor=" + cursor.substring(0, 5) + first + cursor.substring(6),
                "cursor=%20",
                "cursor=")) {
            Answered refused = call("GET", PATH + "?" + bad).send();
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.at("/errors/0/parameter")).isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=101,limit", "limit=ten,limit", "status=GOOD,status", "state=OFF,state"})
    void refusesQuestionsThatItDoesNotUnderstand(String query, String parameter) throws Exception {
        Answered refused = call("GET", PATH + "?" + query).send();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void changesWhatThePatchNamesAndNothingElse() throws Exception {
        Answered made = call("POST", PATH)
                .json("{\"name\":\"Billing\",\"permissions\":[\"USE_API\"],\"ipRanges\":[\"127.0.0.1\",\"::1\"]}")
                .send();
        String path = PATH + "/" + made.at("/token/id");

        Answered renamed = merge(path, "{\"name\":\"Reports\",\"enabled\":false}");
        assertThat(renamed.at("/name")).isEqualTo("Reports");
        assertThat(renamed.at("/status")).isEqualTo("OFF");
        assertThat(renamed.json().at("/permissions").toString()).isEqualTo("[\"USE_API\"]");
        Answered widened = merge(path, "{\"ipRanges\":null,\"permissions\":null,\"enabled\":true}");
        assertThat(widened.json().at("/ipRanges")).isEmpty();
        assertThat(widened.at("/status")).isEqualTo("ACTIVE");
        assertThat(widened.at("/name")).isEqualTo("Reports");
        // By a token, all of it is what that token may.
        assertThat(widened.json().at("/permissions")).hasSize(5);
        assertThat(merge(path, "{}").json()).isEqualTo(widened.json());
    }

    @Test
    void changesNothingIfItCannotChangeAll() throws Exception {
        Answered made = call("POST", PATH).json("{\"name\":\"Billing\"}").send();
        call("POST", PATH).json("{\"name\":\"Taken\"}").send();
        String path = PATH + "/" + made.at("/token/id");

        Answered refused = merge(path, "{\"enabled\":false,\"name\":\"taken\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("NAME_TAKEN");
        assertThat(call("GET", path).send().at("/status")).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":null}          | 422 | /name
            {"enabled":null}       | 422 | /enabled
            {"ipRanges":["x"]}     | 422 | /ipRanges/0
            {"permissions":[]}     | 422 | /permissions
            {"expiresAt":null}     | 400 | /expiresAt
            {"enabled":"true"}     | 400 | /enabled
            {"permissions":["X"]}  | 400 | /permissions/0
            """)
    void refusesPatchesThatMakeNoSense(String patch, int status, String pointer) throws Exception {
        Answered refused = merge(PATH + "/self", patch);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    private Answered merge(String path, String patch) throws IOException, InterruptedException {
        return call("PATCH", path).body("application/merge-patch+json", patch).send();
    }

    @Test
    void letsATokenReadRotateAndRevokeItself() throws Exception {
        Issued self = staff.token(grace, Permission.USE_API);
        Answered read = ApiCall.of(port, "GET", PATH + "/self").as(self).send();
        Answered rotated = ApiCall.of(port, "POST", PATH + "/self/rotate")
                .as(self)
                .json("{\"overlap\":\"NONE\"}")
                .send();

        assertThat(read.at("/id")).isEqualTo(self.id());
        assertThat(rotated.at("/token/id")).isEqualTo(self.id());
        assertThat(ApiCall.of(port, "GET", WHO_AM_I).as(self).send().at("/code"))
                .isEqualTo("REVOKED");
        Issued fresh = new Issued(self.token(), rotated.at("/value"));
        assertThat(ApiCall.of(port, "POST", PATH + "/self/revoke")
                        .as(fresh)
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(ApiCall.of(port, "GET", WHO_AM_I).as(fresh).send().status()).isEqualTo(401);
    }

    @Test
    void keepsTheOldValueForADayUnlessToldOtherwise() throws Exception {
        Answered rotated = call("POST", PATH + "/self/rotate").send();

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(Instant.parse(rotated.at("/token/retiring/retiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
        Answered again = call("POST", PATH + "/self/rotate").send();
        assertThat(again.at("/code")).isEqualTo("STILL_ROTATING");
        assertThat(call("POST", PATH + "/self/rotate")
                        .json("{\"generation\":1}")
                        .send()
                        .at("/code"))
                .isEqualTo("ALREADY_ROTATED");
        // The old value tells when it ends itself.
        assertThat(call("GET", PATH).send().header("Tessera-Token-Expires")).isNotEmpty();
        assertThat(call("POST", PATH + "/self/finish-rotation").send().status()).isEqualTo(204);
        assertThat(call("GET", PATH).send().status()).isEqualTo(401);
    }

    @Test
    void pausesAndResumes() throws Exception {
        String path = PATH + "/" + staff.token(grace).id();

        assertThat(call("POST", path + "/pause").json("{\"minutes\":15}").send().status())
                .isEqualTo(204);
        Answered paused = call("GET", path).send();
        assertThat(paused.at("/status")).isEqualTo("PAUSED");
        assertThat(Instant.parse(paused.at("/pausedUntil")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(14)));
        assertThat(call("POST", path + "/resume").send().status()).isEqualTo(204);
        assertThat(call("GET", path).send().at("/status")).isEqualTo("ACTIVE");
        assertThat(call("POST", path + "/pause").json("{\"minutes\":61}").send().at("/errors/0/pointer"))
                .isEqualTo("/minutes");
    }

    @Test
    void revokesAndDeletesForGood() throws Exception {
        String path = PATH + "/" + staff.token(grace).id();

        assertThat(call("POST", path + "/revoke").send().status()).isEqualTo(204);
        assertThat(call("POST", path + "/revoke").send().status()).isEqualTo(204);
        assertThat(call("POST", path + "/resume").send().at("/code")).isEqualTo("ALREADY_REVOKED");
        assertThat(call("GET", path).send().at("/status")).isEqualTo("REVOKED");
        assertThat(call("DELETE", path).send().status()).isEqualTo(204);
        assertThat(call("GET", path).send().status()).isEqualTo(404);
        assertThat(call("DELETE", path).send().status()).isEqualTo(404);
    }

    @Test
    void showsThirtyDaysOfActivity() throws Exception {
        Answered activity = call("GET", PATH + "/self/activity").send();

        assertThat(activity.status()).isEqualTo(200);
        assertThat(activity.json().at("/days").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "PATCH ",
                "DELETE ",
                "POST /rotate",
                "POST /finish-rotation",
                "POST /pause",
                "POST /resume",
                "POST /revoke",
                "GET /activity"
            })
    void knowsNothingOfTheTokensOfOthers(String step) throws Exception {
        String method = step.substring(0, step.indexOf(' '));
        Issued foreign = staff.token(staff.person(PredefinedRole.DEVELOPER));
        for (String id : List.of(foreign.id(), "018f0000-0000-7000-8000-000000000000", "1-2-3-4-5", "nothing")) {
            ApiCall call = call(method, PATH + "/" + id + step.substring(step.indexOf(' ') + 1));
            String body = step.contains("pause") ? "{\"minutes\":5}" : "{}";
            Answered refused =
                    method.equals("GET") ? call.send() : call.json(body).send();
            assertThat(refused.status()).as(id).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo("NOT_FOUND");
        }
        assertThat(ApiCall.of(port, "GET", PATH + "/self").as(foreign).send().at("/status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        Issued bare = staff.token(grace, Permission.USE_API);
        Issued viewer = staff.token(grace, Permission.USE_API, Permission.VIEW_OWN_TOKENS);

        for (String path : List.of(PATH, PATH + "/" + caller.id(), PATH + "/" + caller.id() + "/activity")) {
            assertMissing(ApiCall.of(port, "GET", path).as(bare).send(), Permission.VIEW_OWN_TOKENS);
            assertThat(ApiCall.of(port, "GET", path).as(viewer).send().status()).isEqualTo(200);
        }
        for (String step : List.of("rotate", "resume", "revoke", "finish-rotation")) {
            assertMissing(
                    ApiCall.of(port, "POST", PATH + "/" + caller.id() + "/" + step)
                            .as(viewer)
                            .send(),
                    Permission.MANAGE_OWN_TOKENS);
        }
        assertMissing(
                ApiCall.of(port, "POST", PATH)
                        .as(viewer)
                        .json("{\"name\":\"a\"}")
                        .send(),
                Permission.MANAGE_OWN_TOKENS);
        assertMissing(
                ApiCall.of(port, "PATCH", PATH + "/self")
                        .as(viewer)
                        .json("{\"name\":\"a\"}")
                        .send(),
                Permission.MANAGE_OWN_TOKENS);
        assertMissing(
                ApiCall.of(port, "DELETE", PATH + "/" + caller.id()).as(viewer).send(), Permission.MANAGE_OWN_TOKENS);
    }

    private static void assertMissing(Answered answer, Permission permission) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("PERMISSION_MISSING");
        assertThat(answer.at("/permission")).isEqualTo(permission.name());
    }

    @Test
    void asksASessionForAFreshFactor() throws Exception {
        String stale = staff.session(grace, Duration.ofHours(1));

        Answered refused = ApiCall.of(port, "POST", PATH)
                .in(stale)
                .json("{\"name\":\"Billing\"}")
                .send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("PROOF_NEEDED");
        Answered rotation = ApiCall.of(port, "POST", PATH + "/" + caller.id() + "/rotate")
                .in(stale)
                .send();
        assertThat(rotation.at("/code")).isEqualTo("PROOF_NEEDED");
        assertThat(ApiCall.of(port, "GET", PATH).in(stale).send().status()).isEqualTo(200);
        assertThat(ApiCall.of(port, "GET", PATH + "/self").in(stale).send().status())
                .isEqualTo(404);
        Answered made = ApiCall.of(port, "POST", PATH)
                .in(staff.session(grace))
                .json("{\"name\":\"Billing\"}")
                .send();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/token/permissions").isNull()).isTrue();
    }

    @Test
    void holdsToThePolicyOfTheOrganization() throws Exception {
        staff.limitDays(grace, 90);

        Answered year = call("POST", PATH).json("{\"name\":\"a\"}").send();
        Answered never = call("POST", PATH)
                .json("{\"name\":\"a\",\"validity\":\"NEVER\"}")
                .send();

        assertThat(year.at("/errors/0/code")).isEqualTo("LONGER_THAN_ALLOWED");
        assertThat(year.at("/detail")).contains("90 days");
        assertThat(never.at("/errors/0/code")).isEqualTo("NEVER_NOT_ALLOWED");
    }

    @Test
    void showsNobodyAValueAgain() throws Exception {
        JsonNode list = call("GET", PATH).send().json();

        assertThat(list.toString()).doesNotContain(caller.value()).contains(last4(caller.value()));
        assertThat(Set.copyOf(list.at("/items/0").propertyNames())).doesNotContain("value");
    }

    private ApiCall call(String method, String path) {
        return ApiCall.of(port, method, path).as(caller);
    }

    private static String last4(String text) {
        return text.substring(text.length() - 4);
    }
}
