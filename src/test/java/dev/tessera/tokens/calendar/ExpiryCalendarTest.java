package dev.tessera.tokens.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.TestAccounts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryCalendarTest {

    private static final TokenId ID = TokenId.next();
    private static final Instant SINCE = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void saysEverythingThatACalendarNeeds() {
        assertThat(unfolded(TestAccounts.grace().build(), credential("CI; deploy", 3, "2026-04-01T22:00:00Z")))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Tessera//Expiry calendar//EN
                        CALSCALE:GREGORIAN
                        NAME:Expiring tokens
                        X-WR-CALNAME:Expiring tokens
                        REFRESH-INTERVAL;VALUE=DURATION:PT6H
                        X-PUBLISHED-TTL:PT6H
                        BEGIN:VEVENT
                        UID:%s
                        DTSTAMP:20260302T093000Z
                        LAST-MODIFIED:20260302T093000Z
                        SEQUENCE:2
                        DTSTART;VALUE=DATE:20260401
                        SUMMARY:CI\\; deploy expires
                        DESCRIPTION:The app token tessp_…9aXb expires on April 2\\, 2026\\, 12:00\u202fAM CEST. From then on programs that use it are refused.\\n\\nhttps://tessera.example.com/settings/tokens
                        URL:https://tessera.example.com/settings/tokens
                        CLASS:PRIVATE
                        TRANSP:TRANSPARENT
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        DESCRIPTION:CI\\; deploy expires
                        TRIGGER:-P6DT15H
                        END:VALARM
                        END:VEVENT
                        END:VCALENDAR
                        """.formatted(ID));
    }

    /** The end of a day belongs to that day wherever it ends, on days of 23, 24 and 25 hours. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-29T22:00:00Z, 20260329",
        "Europe/Berlin,    2026-03-29T22:00:01Z, 20260330",
        "Europe/Berlin,    2026-10-25T23:00:00Z, 20261025",
        "Europe/Berlin,    2026-10-25T22:30:00Z, 20261025",
        "America/New_York, 2026-11-02T05:00:00Z, 20261101",
        "Pacific/Apia,     2026-06-30T11:00:00Z, 20260630",
        "Pacific/Honolulu, 2026-07-01T10:00:00Z, 20260630",
        "UTC,              2027-01-01T00:00:00Z, 20261231",
        // In Beirut a day begins at one o'clock where midnight is skipped.
        "Asia/Beirut,      2026-03-28T22:00:00Z, 20260328"
    })
    void showsTheLastGoodDayByTheReadersClock(String zone, String end, String day) {
        assertThat(unfolded(TestAccounts.grace().zone(zone).build(), credential("CI", 1, end)))
                .contains("\nDTSTART;VALUE=DATE:" + day + "\n");
    }

    @Test
    void speaksTheReadersLanguage() {
        Account reader = TestAccounts.grace().language(Locale.GERMAN).build();

        assertThat(unfolded(reader, credential("CI", 1, "2026-04-01T22:00:00Z")))
                .contains("\nNAME:Ablaufende Token\n")
                .contains("\nSUMMARY:CI läuft ab\n")
                .contains("DESCRIPTION:Das App-Token tessp_…9aXb läuft ab: 2. April 2026");
    }

    @Test
    void aNameCannotBreakOutOfItsLine() {
        assertThat(unfolded(
                        TestAccounts.grace().build(),
                        credential("x\r\nEND:VEVENT\nATTENDEE:evil {0} '{1}'", 1, "2026-04-01T22:00:00Z")))
                .contains("\nSUMMARY:x\\nEND:VEVENT\\nATTENDEE:evil {0} '{1}' expires\n");
    }

    @Test
    void aCalendarWithoutExpiriesIsStillOne() {
        assertThat(unfolded(TestAccounts.grace().build()))
                .contains("BEGIN:VTIMEZONE")
                .doesNotContain("VEVENT");
    }

    private static ExpiringCredential credential(String name, int generation, String end) {
        return new ExpiringCredential(ID, name, "tessp_…9aXb", generation, SINCE, Instant.parse(end));
    }

    private static String unfolded(Account reader, ExpiringCredential... credentials) {
        PublicUrl url = new PublicUrl(URI.create("https://tessera.example.com"));
        return new String(new ExpiryCalendar(reader, url).of(List.of(credentials)), UTF_8)
                .replace("\r\n ", "")
                .replace("\r\n", "\n");
    }
}
