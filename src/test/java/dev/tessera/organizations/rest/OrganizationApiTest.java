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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RunningPortal
class OrganizationApiTest {

    private static final String PATH = "/api/v6/organization";
    private static final String ROLES = PATH + "/roles";
    private static final String INVITATIONS = PATH + "/invitations";
    private static final String POLICIES = PATH + "/policies";
    private static final String FEATURES = PATH + "/features";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final Staff staff;
    private final Person grace;
    private final Issued caller;

    OrganizationApiTest(@Autowired Staff staff) {
        this.staff = staff;
        this.grace = staff.person(PredefinedRole.ADMINISTRATOR);
        this.caller = staff.token(grace);
    }

    @Test
    void makesChangesAndDeletesARole() throws Exception {
        Answered made = call("POST", ROLES)
                .json("{\"name\":\"Desk\",\"allowed\":[\"USE_API\"],\"blocked\":[\"VIEW_AUDIT_LOG\"]}")
                .send();
        String path = ROLES + "/" + made.at("/id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("https://tessera.example" + path);
        Answered changed = patch(path, "{\"description\":\"Calls\",\"blocked\":null}");
        assertThat(changed.at("/name")).isEqualTo("Desk");
        assertThat(changed.at("/description")).isEqualTo("Calls");
        assertThat(changed.json().at("/allowed").toString()).isEqualTo("[\"USE_API\"]");
        assertThat(changed.json().at("/blocked")).isEmpty();
        assertThat(call("GET", path).send().json()).isEqualTo(changed.json());
        assertThat(names(call("GET", ROLES).send()))
                .containsExactly("Administrator", "Developer", "API User", "Viewer", "Desk");
        assertThat(call("DELETE", path).send().status()).isEqualTo(204);
        assertThat(call("GET", path).send().status()).isEqualTo(404);
    }

    private static List<String> names(Answered list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }

    @Test
    void countsWhoHoldsARole() throws Exception {
        staff.colleague(grace, PredefinedRole.VIEWER);
        staff.colleague(grace, PredefinedRole.VIEWER);

        assertThat(call("GET", ROLES + "/VIEWER").send().json().at("/holders").asInt())
                .isEqualTo(2);
        assertThat(call("GET", ROLES + "/API_USER").send().json().at("/holders").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | 422 | /name        | REQUIRED
            {"name":" "}                                             | 422 | /name        | NAME_BLANK
            {"name":"a\\u0000b"}                                     | 422 | /name        | NAME_NOT_PLAIN_TEXT
            {"name":"a","description":"a\\u0000b"}                   | 422 | /description | NOT_PLAIN_TEXT
            {"name":"a","allowed":["USE_API"],"blocked":["USE_API"]} | 422 | /blocked/0   | ALLOWED_TOO
            {"name":"a","allowed":["FLY"]}                           | 400 | /allowed/0   | WRONG_TYPE
            {"name":"developer"}                                     | 409 | /name        | NAME_TAKEN
            """)
    void pointsAtWhatIsWrongWithARole(String body, int status, String pointer, String code) throws Exception {
        Answered refused = call("POST", ROLES).json(body).send();

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void losesNoneOfManyChangesOfOneRole() throws Exception {
        String path = ROLES + "/" + staff.role(grace).id();
        List<Answered> answers = Race.between(List.of(
                () -> patch(path, "{\"name\":\"Desk\"}"),
                () -> patch(path, "{\"description\":\"Calls\"}"),
                () -> patch(path, "{\"allowed\":[\"USE_API\"]}"),
                () -> patch(path, "{\"blocked\":[\"MANAGE_ROLES\"]}")));

        assertThat(answers).allMatch(answer -> answer.status() == 200);

        Answered role = call("GET", path).send();
        assertThat(role.at("/name")).isEqualTo("Desk");
        assertThat(role.at("/description")).isEqualTo("Calls");
        assertThat(role.json().at("/allowed").toString()).isEqualTo("[\"USE_API\"]");
        assertThat(role.json().at("/blocked").toString()).isEqualTo("[\"MANAGE_ROLES\"]");
    }

    /** Decision 0011: a token writes nothing into a role that it was not given. */
    @Test
    void writesNoPermissionIntoARoleThatTheTokenLacks() throws Exception {
        Issued narrow = staff.token(grace, Permission.USE_API, Permission.VIEW_ORGANIZATION, Permission.MANAGE_ROLES);
        String path = ROLES + "/" + staff.role(grace).id();

        for (Answered refused : List.of(
                ApiCall.of(port, "POST", ROLES)
                        .as(narrow)
                        .json("{\"name\":\"All\",\"allowed\":[\"VIEW_AUDIT_LOG\"]}")
                        .send(),
                ApiCall.of(port, "PATCH", path)
                        .as(narrow)
                        .json("{\"blocked\":[\"VIEW_AUDIT_LOG\"]}")
                        .send(),
                ApiCall.of(port, "DELETE", path).as(narrow).send())) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("BEYOND_REACH");
        }
        assertThat(call("GET", path).send().status()).isEqualTo(200);
    }

    @Test
    void makesOneRoleUnderOneKey() throws Exception {
        Answered first = keyed(ROLES, "{\"name\":\"Desk\"}");
        Answered again = keyed(ROLES, "{\"name\":\"Desk\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(keyed(ROLES, "{\"name\":\"Office\"}").at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        call("DELETE", ROLES + "/" + first.at("/id")).send();
        assertThat(keyed(ROLES, "{\"name\":\"Desk\"}").at("/code")).isEqualTo("IDEMPOTENCY_KEY_SPENT");
    }

    private Answered keyed(String path, String body) throws IOException, InterruptedException {
        return call("POST", path).with("Idempotency-Key", "setup-7").json(body).send();
    }

    @Test
    void invitesSendsAgainAndRevokes() throws Exception {
        String mailbox = mailbox();
        Answered sent = invite(mailbox, "DEVELOPER");
        String path = INVITATIONS + "/" + sent.at("/id");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.header("Location")).isEqualTo("https://tessera.example" + path);
        assertThat(sent.at("/email")).isEqualTo(mailbox);
        assertThat(sent.at("/role/id")).isEqualTo("DEVELOPER");
        assertThat(sent.at("/invitedBy")).isEqualTo("Grace Hopper");
        assertThat(invite(mailbox, "VIEWER").at("/code")).isEqualTo("ALREADY_INVITED");
        assertThat(call("POST", path + "/resend").send().status()).isEqualTo(204);
        assertThat(mailsTo(mailbox)).isEqualTo(2);
        assertThat(call("GET", path).send().at("/sentAt")).isGreaterThan(sent.at("/sentAt"));
        assertThat(call("DELETE", path).send().status()).isEqualTo(204);
        for (Answered gone : List.of(
                call("GET", path).send(),
                call("DELETE", path).send(),
                call("POST", path + "/resend").send())) {
            assertThat(gone.status()).isEqualTo(404);
        }
    }

    private int mailsTo(String mailbox) {
        return jdbc.sql("select count(*) from outgoing_mail where recipient = ?")
                .param(mailbox)
                .query(Integer.class)
                .single();
    }

    @Test
    void sendsOneInvitationUnderOneKeyAndCountsOne() throws Exception {
        String body = "{\"email\":\"" + mailbox() + "\",\"role\":\"VIEWER\"}";
        Answered first = keyed(INVITATIONS, body);
        List<Answered> repeated = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            repeated.add(keyed(INVITATIONS, body));
        }

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeated).allSatisfy(again -> {
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json()).isEqualTo(first.json());
        });
        assertThat(keyed(INVITATIONS, body.replace("VIEWER", "DEVELOPER")).at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void sendsOneInvitationThoughOneRequestComesManyTimesAtOnce() throws Exception {
        String mailbox = mailbox();
        String body = "{\"email\":\"" + mailbox + "\",\"role\":\"VIEWER\"}";

        List<Answered> answers = Race.of(6, () -> keyed(INVITATIONS, body));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(5);
        assertThat(mailsTo(mailbox)).isOne();
    }

    @Test
    void sendsNoMoreThanAMailboxBears() throws Exception {
        String path = INVITATIONS + "/" + invite(mailbox(), "VIEWER").at("/id") + "/resend";
        for (int i = 0; i < 9; i++) {
            assertThat(call("POST", path).send().status()).isEqualTo(204);
        }

        Answered refused = call("POST", path).send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(invite(mailbox(), "VIEWER").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"role":"VIEWER"}                                | 422 | /email | REQUIRED
            {"email":"ada@example.com"}                      | 422 | /role  | REQUIRED
            {"email":"ada","role":"VIEWER"}                  | 422 | /email | NOT_AN_ADDRESS
            {"email":"ada@example.com","role":"GHOST"}       | 422 | /role  | NO_SUCH_ROLE
            {"email":"ada@example.com","role":"no role"}     | 422 | /role  | NO_SUCH_ROLE
            """)
    void pointsAtWhatIsWrongWithAnInvitation(String body, int status, String pointer, String code) throws Exception {
        Answered refused = call("POST", INVITATIONS)
                .json(body.replace("ada@example.com", mailbox()))
                .send();

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void invitesNobodyToMoreThanTheTokenMay() throws Exception {
        Issued narrow = staff.token(
                grace,
                Permission.USE_API,
                Permission.VIEW_ORGANIZATION,
                Permission.MANAGE_MEMBERS,
                Permission.VIEW_OWN_TOKENS);
        String body = "{\"email\":\"" + mailbox() + "\",\"role\":\"%s\"}";

        Answered beyond = ApiCall.of(port, "POST", INVITATIONS)
                .as(narrow)
                .json(body.formatted("ADMINISTRATOR"))
                .send();
        Answered within = ApiCall.of(port, "POST", INVITATIONS)
                .as(narrow)
                .json(body.formatted("VIEWER"))
                .send();

        assertThat(beyond.status()).isEqualTo(403);
        assertThat(beyond.at("/code")).isEqualTo("BEYOND_REACH");
        assertThat(within.status()).isEqualTo(201);
    }

    @Test
    void walksThroughAllInvitationsPageByPage() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.addFirst(invite(mailbox(), "VIEWER").at("/id"));
        }
        List<String> found = new ArrayList<>();
        String next = INVITATIONS + "?limit=2";
        while (!next.isEmpty()) {
            Answered page = call("GET", next).send();
            page.json().at("/items").forEach(item -> found.add(item.at("/id").asString()));
            next = page.at("/next").replace("https://tessera.example", "");
        }

        assertThat(found).isEqualTo(sent);
    }

    private Answered invite(String mailbox, String role) throws IOException, InterruptedException {
        return call("POST", INVITATIONS)
                .json("{\"email\":\"" + mailbox + "\",\"role\":\"" + role + "\"}")
                .send();
    }

    private static String mailbox() {
        return "guest." + UUID.randomUUID() + "@example.com";
    }

    @Test
    void setsPoliciesAndTellsWhomTheyHit() throws Exception {
        staff.token(grace);

        Answered dry = patch(POLICIES + "?dryRun=true", "{\"longestDays\":90,\"ipRanges\":[\"127.0.0.1\",\"::1\"]}");
        assertThat(dry.json().at("/dryRun").asBoolean()).isTrue();
        assertThat(dry.json().at("/policies/longestDays").asInt()).isEqualTo(90);
        assertThat(dry.json().at("/policies/neverAllowed").asBoolean()).isFalse();
        assertThat(dry.at("/hits/0/kind")).isEqualTo("TOKENS_BEYOND_LONGEST");
        assertThat(dry.json().at("/hits/0/count").asInt()).isEqualTo(2);
        assertThat(dry.at("/hits/1/kind")).isEqualTo("TOKENS_USED_OUTSIDE");
        assertThat(call("GET", POLICIES).send().json().at("/longestDays").isNull())
                .isTrue();

        Answered done = patch(POLICIES, "{\"longestDays\":90}");
        assertThat(done.json().at("/dryRun").asBoolean()).isFalse();
        assertThat(done.json().at("/hits/0/count").asInt()).isEqualTo(2);
        assertThat(call("GET", POLICIES).send().json()).isEqualTo(done.json().at("/policies"));
        Answered widened = patch(POLICIES, "{\"longestDays\":null,\"neverAllowed\":true}");
        assertThat(widened.json().at("/hits")).isEmpty();
        assertThat(widened.json().at("/policies/neverAllowed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"longestDays":0}                        | 422 | /longestDays
            {"revokeUnusedDays":3651}                | 422 | /revokeUnusedDays
            {"neverAllowed":null}                    | 422 | /neverAllowed
            {"longestDays":9,"neverAllowed":true}    | 422 | /neverAllowed
            {"ipRanges":["10.0.0.0/8","here"]}       | 422 | /ipRanges/1
            {"mfaRequired":"yes"}                    | 400 | /mfaRequired
            {"longestDays":"9"}                      | 400 | /longestDays
            """)
    void refusesPoliciesThatCannotBe(String patch, int status, String pointer) throws Exception {
        Answered refused = patch(POLICIES, patch);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void switchesAFeatureAndTellsWhatDependsOnIt() throws Exception {
        staff.role(grace);
        String path = FEATURES + "/CustomUserRoles";

        Answered off = patch(path, "{\"enabled\":false}");

        assertThat(off.json().at("/enabled").asBoolean()).isFalse();
        assertThat(off.json().at("/dependents").asInt()).isOne();
        assertThat(call("POST", ROLES).json("{\"name\":\"Desk\"}").send().at("/code"))
                .isEqualTo("FEATURE_DISABLED");
        assertThat(patch(path, "{\"enabled\":true}").json().at("/enabled").asBoolean())
                .isTrue();
        JsonNode api = call("GET", FEATURES).send().json().at("/items/0");
        assertThat(api.at("/name").asString()).isEqualTo("Api");
        assertThat(api.at("/dependents").asInt()).isOne();
        assertThat(patch(FEATURES + "/PasswordGrant", "{\"enabled\":true}").at("/code"))
                .isEqualTo("FEATURE_NOT_GRANTED");
    }

    private Answered patch(String path, String patch) throws IOException, InterruptedException {
        return call("PATCH", path).body("application/merge-patch+json", patch).send();
    }

    private ApiCall call(String method, String path) {
        return ApiCall.of(port, method, path).as(caller);
    }
}
