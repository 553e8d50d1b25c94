package dev.tessera.organizations.rest;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningPortal
class MembersApiTest {

    private static final String ORGANIZATION = "/api/v6/organization";
    private static final String PATH = ORGANIZATION + "/members";

    @LocalServerPort
    int port;

    private final Staff staff;
    private final Person grace;
    private final Issued caller;

    MembersApiTest(@Autowired Staff staff) {
        this.staff = staff;
        this.grace = staff.person(PredefinedRole.ADMINISTRATOR);
        this.caller = staff.token(grace);
    }

    @Test
    void tellsWhereOneIsAndWhatOneMay() throws Exception {
        staff.colleague(grace, PredefinedRole.VIEWER);
        Issued narrow = staff.token(grace, Permission.USE_API, Permission.VIEW_ORGANIZATION);

        Answered organization = call("GET", ORGANIZATION).send();
        Answered less = ApiCall.of(port, "GET", ORGANIZATION).as(narrow).send();

        assertThat(organization.at("/id")).isEqualTo(grace.organization().toString());
        assertThat(organization.json().at("/memberCount").asInt()).isEqualTo(2);
        assertThat(organization.json().at("/permissions")).hasSize(Permission.values().length);
        assertThat(less.json().at("/permissions").toString()).isEqualTo("[\"USE_API\",\"VIEW_ORGANIZATION\"]");
    }

    @Test
    void walksThroughAllMembersPageByPage() throws Exception {
        List<String> hired = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            hired.addFirst(
                    staff.colleague(grace, PredefinedRole.DEVELOPER).user().toString());
        }
        staff.colleague(grace, PredefinedRole.VIEWER);
        List<String> found = new ArrayList<>();
        String next = PATH + "?limit=2&role=DEVELOPER&status=ACTIVE&text=Hopper%20grace";
        while (!next.isEmpty()) {
            Answered page = call("GET", next).send();
            page.json().at("/items").forEach(item -> found.add(item.at("/id").asString()));
            next = page.at("/next");
            assertThat(page.header("Link")).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            next = next.replace("https://tessera.example", "");
        }

        assertThat(found).isEqualTo(hired);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "status=GONE, status", "role=no role, role", "cursor=x, cursor", "name=grace, name"})
    void refusesQuestionsThatItDoesNotUnderstand(String query, String parameter) throws Exception {
        Answered refused = call("GET", PATH + "?" + query.replace(" ", "%20")).send();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void tellsTheReasonForEachPermission() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.DEVELOPER);
        Answered role = call("POST", ORGANIZATION + "/roles")
                .json("{\"name\":\"No calls\",\"blocked\":[\"USE_API\"]}")
                .send();
        String path = PATH + "/" + ada.user();

        Answered changed = patch(path, "{\"roles\":[\"DEVELOPER\",\"" + role.at("/id") + "\"]}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode useApi = permission(changed, "USE_API");
        assertThat(useApi.at("/granted").asBoolean()).isFalse();
        assertThat(useApi.at("/allowedBy/0/id").asString()).isEqualTo("DEVELOPER");
        assertThat(useApi.at("/blockedBy/0/name").asString()).isEqualTo("No calls");
        assertThat(permission(changed, "VIEW_OWN_TOKENS").at("/granted").asBoolean())
                .isTrue();
        assertThat(call("GET", path).send().json()).isEqualTo(changed.json());
    }

    private static JsonNode permission(Answered details, String name) {
        return details.json()
                .at("/permissions")
                .valueStream()
                .filter(each -> each.at("/permission").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void switchesAMemberOffAndOnAgain() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.DEVELOPER);
        Issued token = staff.token(ada);
        String path = PATH + "/" + ada.user();

        Answered off = patch(path, "{\"disabled\":true}");

        assertThat(off.at("/member/status")).isEqualTo("DISABLED");
        assertThat(permission(off, "USE_API").at("/granted").asBoolean()).isFalse();
        assertThat(ApiCall.of(port, "GET", ORGANIZATION).as(token).send().status())
                .isEqualTo(401);
        assertThat(patch(path, "{\"disabled\":false}").at("/member/status")).isEqualTo("ACTIVE");
        assertThat(ApiCall.of(port, "GET", ORGANIZATION).as(token).send().status())
                .isEqualTo(200);
    }

    @Test
    void changesNothingIfItCannotChangeAll() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.DEVELOPER);
        String path = PATH + "/" + ada.user();

        Answered refused = patch(path, "{\"disabled\":true,\"roles\":[\"VIEWER\",\"GHOST\"]}");

        assertThat(refused.status()).isEqualTo(422);
        Answered after = call("GET", path).send();
        assertThat(after.at("/member/status")).isEqualTo("ACTIVE");
        assertThat(after.at("/member/roles/0/id")).isEqualTo("DEVELOPER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"roles":null}       | 422 | /roles
            {"roles":["x y"]}    | 422 | /roles/0
            {"disabled":null}    | 422 | /disabled
            {"disabled":"yes"}   | 400 | /disabled
            {"roles":[null]}     | 400 | /roles/0
            {"email":"a@b.de"}   | 400 | /email
            """)
    void refusesPatchesThatMakeNoSense(String patch, int status, String pointer) throws Exception {
        Answered refused = patch(PATH + "/" + grace.user(), patch);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        String path = PATH + "/" + grace.user();

        for (Answered refused : List.of(
                patch(path, "{\"roles\":[\"VIEWER\"]}"),
                patch(path, "{\"disabled\":true}"),
                call("DELETE", path).send())) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("LAST_ADMINISTRATOR");
        }
        assertThat(call("GET", path).send().at("/member/roles/0/id")).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoRemoveEachOtherAtOnce() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.ADMINISTRATOR);
        Issued hers = staff.token(ada);

        List<Answered> answers = Race.between(List.of(
                call("DELETE", PATH + "/" + ada.user())::send,
                ApiCall.of(port, "DELETE", PATH + "/" + grace.user()).as(hers)::send));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    }

    /** Decision 0011: a token moves nothing that it was not given. */
    @Test
    void movesNoPermissionThatTheTokenLacks() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.VIEWER);
        Issued narrow = staff.token(
                grace,
                Permission.USE_API,
                Permission.VIEW_ORGANIZATION,
                Permission.MANAGE_MEMBERS,
                Permission.VIEW_OWN_TOKENS);

        Answered up = ApiCall.of(port, "PATCH", PATH + "/" + ada.user())
                .as(narrow)
                .json("{\"roles\":[\"ADMINISTRATOR\"]}")
                .send();
        Answered down = ApiCall.of(port, "PATCH", PATH + "/" + grace.user())
                .as(narrow)
                .json("{\"disabled\":true,\"roles\":[]}")
                .send();
        Answered out =
                ApiCall.of(port, "DELETE", PATH + "/" + ada.user()).as(narrow).send();

        assertThat(up.status()).isEqualTo(403);
        assertThat(up.at("/code")).isEqualTo("BEYOND_REACH");
        assertThat(up.at("/detail")).contains("MANAGE_ROLES").doesNotContain("MANAGE_MEMBERS");
        assertThat(down.at("/code")).isEqualTo("BEYOND_REACH");
        assertThat(out.status()).isEqualTo(204);
        Answered log = call("GET", ORGANIZATION + "/audit?action=organization.reach_exceeded")
                .send();
        assertThat(log.json().at("/items")).hasSize(2);
        assertThat(log.at("/items/0/outcome")).isEqualTo("REFUSED");
        assertThat(log.at("/items/0/target")).isEqualTo("member:" + grace.user());
        assertThat(log.at("/items/0/token")).isEqualTo(narrow.id());
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.DEVELOPER);
        Issued bare = staff.token(grace, Permission.USE_API, Permission.MANAGE_MEMBERS);
        Issued viewer = staff.token(grace, Permission.USE_API, Permission.VIEW_ORGANIZATION);
        String path = PATH + "/" + ada.user();

        assertMissing(ApiCall.of(port, "GET", PATH).as(bare).send(), "VIEW_ORGANIZATION");
        assertMissing(ApiCall.of(port, "GET", path).as(bare).send(), "VIEW_ORGANIZATION");
        assertMissing(
                ApiCall.of(port, "PATCH", path)
                        .as(bare)
                        .json("{\"disabled\":true}")
                        .send(),
                "VIEW_ORGANIZATION");
        assertMissing(
                ApiCall.of(port, "PATCH", path)
                        .as(viewer)
                        .json("{\"disabled\":true}")
                        .send(),
                "MANAGE_MEMBERS");
        assertMissing(ApiCall.of(port, "DELETE", path).as(viewer).send(), "MANAGE_MEMBERS");
        assertThat(call("GET", path).send().at("/member/status")).isEqualTo("ACTIVE");
    }

    private static void assertMissing(Answered answer, String permission) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("PERMISSION_MISSING");
        assertThat(answer.at("/permission")).isEqualTo(permission);
    }

    @Test
    void asksASessionForAFreshFactor() throws Exception {
        Person ada = staff.colleague(grace, PredefinedRole.DEVELOPER);
        String stale = staff.session(grace, Duration.ofHours(1));
        String path = PATH + "/" + ada.user();

        assertThat(ApiCall.of(port, "GET", path).in(stale).send().status()).isEqualTo(200);
        Answered refused = ApiCall.of(port, "PATCH", path)
                .in(stale)
                .json("{\"disabled\":true}")
                .send();
        assertThat(refused.at("/code")).isEqualTo("PROOF_NEEDED");
        assertThat(ApiCall.of(port, "DELETE", path).in(stale).send().at("/code"))
                .isEqualTo("PROOF_NEEDED");
        assertThat(ApiCall.of(port, "DELETE", path)
                        .in(staff.session(grace))
                        .send()
                        .status())
                .isEqualTo(204);
    }

    private Answered patch(String path, String patch) throws IOException, InterruptedException {
        return call("PATCH", path).body("application/merge-patch+json", patch).send();
    }

    private ApiCall call(String method, String path) {
        return ApiCall.of(port, method, path).as(caller);
    }
}
