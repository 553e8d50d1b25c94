package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tessera.journeys.FirstTokenJourney.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an administrator finds of what was done: in words, filtered, as a file, and proved. */
@At(Setting.H2)
class AuditJourney {

    private static final String TOKEN = "Nightly reports";

    @Test
    void findsWhatWasDoneTakesItAwayAndProvesIt(Person ada) throws IOException {
        ada.signUp();
        ada.openTokens();
        ada.createToken(TOKEN);
        ada.finishReveal();
        ada.revoke(TOKEN);

        ada.link("Audit log").click();
        assertThat(row(ada, "Ada Lovelace", "Revoked an app token", TOKEN)).isVisible();
        assertThat(row(ada, "Ada Lovelace", "Created an app token", TOKEN)).isVisible();
        assertThat(row(ada, "Created the organization")).isVisible();
        looksInto(ada);
        filters(ada);
        exports(ada);
        verifies(ada);
    }

    private static void looksInto(Person ada) {
        ada.button("Revoked an app token").click();
        assertThat(ada.dialog()).containsText("app_token.revoked");
        assertThat(ada.dialog()).containsText("Code by mail, Password");
        ada.dialogButton("All about the same").click();
        assertThat(ada.dialog()).hasCount(0);
        assertThat(row(ada, "Created an app token")).isVisible();
        assertThat(row(ada, "Created the organization")).hasCount(0);
        assertThat(ada.page()).hasURL(Pattern.compile(".*/organization/audit\\?about=app_token.*"));
    }

    private static void filters(Person ada) {
        ada.open("/organization/audit?what=app_token.created");
        assertThat(row(ada, "Created an app token", TOKEN)).isVisible();
        assertThat(row(ada, "Revoked an app token")).hasCount(0);
        ada.button("Show all").click();
        assertThat(row(ada, "Revoked an app token")).isVisible();
        ada.open("/organization/audit?outcome=refused");
        assertThat(ada.heading("Nothing found")).isVisible();
        ada.open("/organization/audit?what=tokens");
        assertThat(row(ada, "Created an app token", TOKEN)).isVisible();
    }

    private static void exports(Person ada) throws IOException {
        ada.button("Export").click();
        String csv = read(ada.page()
                .waitForDownload(
                        () -> ada.page().getByText(ada.say("Table (CSV)")).click()));
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("\"Revoked an app token\"", "\"Nightly reports\"", "\"Ada Lovelace\"");
        String signed = read(ada.page()
                .waitForDownload(() ->
                        ada.page().getByText(ada.say("Signed file (NDJSON)")).click()));
        assertThat(signed.lines().toList()).hasSize(3);
        assertThat(signed).contains("\"action\":\"app_token.created\"").contains("{\"signature\":\"");
        ada.dialogButton("Close").click();
        assertThat(ada.dialog()).hasCount(0);
    }

    private static void verifies(Person ada) {
        ada.button("Verify").click();
        ada.assertSays("The log is whole");
        ada.dialogButton("Close").click();
        assertThat(ada.dialog()).hasCount(0);
        ada.button("Show all").click();
        assertThat(row(ada, "Verified this log: whole")).isVisible();
        assertThat(row(ada, "Exported this log")).hasCount(2);
    }

    private static String read(Download download) throws IOException {
        try (var in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
