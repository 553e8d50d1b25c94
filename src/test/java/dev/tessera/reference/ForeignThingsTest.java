package dev.tessera.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import dev.tessera.testing.api.Staff;
import dev.tessera.testing.api.Staff.Person;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who may do everything in one organization asks every route that takes an id for what belongs to another organization:
 * to them it is nowhere, and nothing happens to it.
 */
@RunningPortal
class ForeignThingsTest {

    /** What the variables of paths stand for. A new one belongs here, or among those that name nothing of an organization's. */
    private static final Map<String, BiFunction<Staff, Person, String>> THINGS = Map.of(
            "token", (staff, owner) -> staff.token(owner).id(),
            "credential", (staff, owner) -> staff.token(owner).id(),
            "key", (staff, owner) -> staff.apiKey(owner).id().toString(),
            "member",
                    (staff, owner) -> staff.colleague(owner, PredefinedRole.DEVELOPER)
                            .user()
                            .toString(),
            "role", (staff, owner) -> staff.role(owner).id().toString(),
            "invitation",
                    (staff, owner) ->
                            staff.invitation(owner, PredefinedRole.VIEWER.id()).toString());

    private static final Set<String> NOBODYS = Set.of("version", "feature");

    private static final String ORGANIZATION = "/api/v6/organization";

    @LocalServerPort
    int port;

    @Autowired
    ApiDescription description;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> areNowhereAndStayAsTheyAre() {
        return Described.all(description).stream()
                .filter(operation -> !operation.variable().isEmpty() && !NOBODYS.contains(operation.variable()))
                .map(operation -> dynamicTest(operation.id(), () -> assertNowhere(operation)));
    }

    private void assertNowhere(Described operation) throws Exception {
        assertThat(THINGS)
                .as("What is {%s} of %s?", operation.variable(), operation.path())
                .containsKey(operation.variable());
        Person caller = staff.person(PredefinedRole.ADMINISTRATOR);
        Person owner = staff.person(PredefinedRole.ADMINISTRATOR);
        String foreign =
                Objects.requireNonNull(THINGS.get(operation.variable())).apply(staff, owner);
        Map<String, List<Map<String, String>>> before = stateOf(owner);

        if (operation.takes("token")) {
            assertSame(
                    call(operation, foreign).as(staff.token(caller)).send(),
                    call(operation, nobodys()).as(staff.token(caller)).send());
        }
        assertSame(
                call(operation, foreign).session(staff.session(caller)).send(),
                call(operation, nobodys()).session(staff.session(caller)).send());
        assertThat(stateOf(owner)).isEqualTo(before);
    }

    /** So far nobody has this id. */
    private static String nobodys() {
        return "018f0000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
    }

    private static void assertSame(Answered foreign, Answered nobodys) {
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
        assertThat(foreign.at("/code")).isEqualTo("NOT_FOUND");
        assertThat(foreign.text()).isEqualTo(nobodys.text());
        assertThat(nobodys.status()).isEqualTo(404);
    }

    private ApiCall call(Described operation, String id) {
        String path = operation.path().replaceFirst("\\{.*?}", id);
        ApiCall call = ApiCall.of(port, operation.method(), path);
        if (!operation.example().isEmpty()) {
            return call.body(operation.mediaType(), operation.example());
        }
        // A change that comes in a session says that it comes from a page.
        return operation.method().equals("GET") ? call : call.with("Content-Type", "application/json");
    }

    /** Every row of every table that belongs to the organization, its log included. */
    private Map<String, List<Map<String, String>>> stateOf(Person owner) {
        Map<String, List<Map<String, String>>> state = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                select distinct lower(c.table_name) from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where lower(c.column_name) = 'organization_id'""").query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        for (String table : tables) {
            state.put(table, rows(table, "organization_id", owner));
        }
        state.put("audit", rows("audit_entry", "chain", owner));
        state.put("organization", rows("organization", "id", owner));
        assertThat(state).containsKeys("membership", "app_token", "api_key", "custom_role", "invitation");
        return state;
    }

    private List<Map<String, String>> rows(String table, String column, Person owner) {
        return jdbc
                .sql("select * from " + table + " where " + column + " = ?")
                .param(owner.organization().value())
                .query()
                .listOfRows()
                .stream()
                .map(ForeignThingsTest::comparable)
                .toList();
    }

    private static Map<String, String> comparable(Map<String, Object> row) {
        Map<String, String> texts = new TreeMap<>();
        row.forEach((column, value) -> texts.put(
                column, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH /members/{colleague} {\"roles\":[\"{role}\"]}",
                "POST /invitations {\"email\":\"{mailbox}\",\"role\":\"{role}\"}"
            })
    void canNeitherBeGivenNorOffered(String request) throws Exception {
        Person caller = staff.person(PredefinedRole.ADMINISTRATOR);
        Person colleague = staff.colleague(caller, PredefinedRole.DEVELOPER);
        RoleId foreign = staff.role(staff.person(PredefinedRole.ADMINISTRATOR)).id();

        Answered given = send(caller, request, colleague, foreign.toString());
        Answered nobodys = send(caller, request, colleague, nobodys());

        assertThat(given.status()).as(given.text()).isEqualTo(422);
        assertThat(given.at("/errors/0/code")).isEqualTo("NO_SUCH_ROLE");
        assertThat(given.text()).isEqualTo(nobodys.text());
    }

    private Answered send(Person caller, String request, Person colleague, String role)
            throws IOException, InterruptedException {
        String[] parts = request.replace("{colleague}", colleague.user().toString())
                .replace("{role}", role)
                .replace("{mailbox}", UUID.randomUUID() + "@example.com")
                .split(" ", 3);
        return ApiCall.of(port, parts[0], ORGANIZATION + parts[1])
                .as(staff.token(caller))
                .json(parts[2])
                .send();
    }

    @Test
    void areFoundByNoFilter() throws Exception {
        Person caller = staff.person(PredefinedRole.ADMINISTRATOR);
        Person owner = staff.person(PredefinedRole.ADMINISTRATOR);
        RoleId role = staff.role(owner).id();

        for (String query : List.of(
                "/members?role=" + role,
                "/members?text=" + owner.user().toString().substring(24),
                "/audit?person=" + owner.user(),
                "/audit?target=role:" + role)) {
            Answered page = ApiCall.of(port, "GET", ORGANIZATION + query)
                    .as(staff.token(caller))
                    .send();
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.json().at("/items")).as(query).isEmpty();
        }
    }

    @Test
    void areNotReachedByAMembershipThatIsOver() throws Exception {
        Person caller = staff.person(PredefinedRole.ADMINISTRATOR);
        Person colleague = staff.colleague(caller, PredefinedRole.ADMINISTRATOR);
        Staff.Issued token =
                staff.token(colleague, Permission.USE_API, Permission.VIEW_ORGANIZATION, Permission.MANAGE_MEMBERS);
        String path = ORGANIZATION + "/members/" + colleague.user();

        assertThat(ApiCall.of(port, "DELETE", path)
                        .as(staff.token(caller))
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(ApiCall.of(port, "GET", ORGANIZATION + "/members")
                        .as(token)
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(ApiCall.of(port, "GET", path).as(staff.token(caller)).send().status())
                .isEqualTo(404);
    }
}
