package dev.tessera.verification.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.testing.OnH2;
import dev.tessera.testing.RawHttp;
import dev.tessera.testing.RawHttp.Reply;
import dev.tessera.verification.TestOrganizationTokens;
import dev.tessera.verification.TestOrganizationTokens.Shared;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestTokens.Stored;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Organization tokens as they travel: {@code organizationKey} with {@code userLoginName}, and in no other way. */
@Server
@OnH2
class OrganizationTokenHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestOrganizationTokens organizationTokens;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3", "v4", "V4.0", "v5"})
    void opensTheVersionsBeforeTheSixth(String version) throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());
        Reply reply = whoAmI(
                version,
                "ORGANIZATIONKEY: " + value(token),
                "userloginname: " + organizationTokens.usernameOf(ada.owner()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("\"id\":\"" + ada.owner() + "\"")
                .contains("\"kind\":\"ORGANIZATION_TOKEN\"")
                .contains("\"value\":\"tesso_…" + token.value().lastFour() + "\"")
                .doesNotContain(value(token));
    }

    @Test
    void saysThatItIsDeprecatedWithEveryAnswer() throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());
        Reply reply = whoAmI(
                "v5",
                "organizationKey: " + value(token),
                "userLoginName: " + organizationTokens.usernameOf(ada.owner()));

        assertThat(reply.header("Deprecation")).matches("@\\d{10}");
        assertThat(reply.header("Link"))
                .isEqualTo(
                        "<https://tessera.example/settings/organization-tokens>; rel=\"deprecation\"; type=\"text/html\"");
        assertThat(whoAmI("v5", "apiToken: " + ada.value().reveal()).header("Deprecation"))
                .as("an app token is there to stay")
                .isEmpty();
    }

    @Test
    void neverOpensTheSixth() throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());
        Reply reply = whoAmI(
                "v6",
                "organizationKey: " + value(token),
                "userLoginName: " + organizationTokens.usernameOf(ada.owner()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("\"code\":\"API_VERSION_NOT_ALLOWED\"");
    }

    @Test
    void goesByNoOtherHeader() throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());
        String name = "userLoginName: " + organizationTokens.usernameOf(ada.owner());

        for (String header : new String[] {"Authorization: Bearer ", "apiToken: ", "appToken: ", "accessToken: "}) {
            assertThat(whoAmI("v5", header + value(token), name).status())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(whoAmI("v5", "organizationKey: " + ada.value().reveal(), name)
                        .status())
                .as("an app token in its header")
                .isEqualTo(401);
    }

    @Test
    void wantsToKnowForWhomItActs() throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());

        assertThat(whoAmI("v5", "organizationKey: " + value(token)).status()).isEqualTo(401);
        assertThat(whoAmI("v5", "organizationKey: " + value(token)).body()).contains("userLoginName");
        assertThat(whoAmI("v5", "organizationKey: " + value(token), "userLoginName: ada", "userLoginName: grace")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void isRefusedBesideAnotherCredential() throws IOException {
        Stored ada = tokens.stored();
        Shared token = organizationTokens.of(ada.organization());

        assertThat(whoAmI(
                                "v5",
                                "organizationKey: " + value(token),
                                "apiToken: " + ada.value().reveal())
                        .status())
                .isEqualTo(400);
    }

    private Reply whoAmI(String version, String... headers) throws IOException {
        return http.send("GET /Api/" + version + "/Authorization/whoami HTTP/1.1\n" + String.join("\n", headers));
    }

    private static String value(Shared token) {
        return token.value().reveal();
    }
}
