package dev.tessera.tokens.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void endsEachLineByCrLf() {
        assertThat(written(new ContentLines().line("BEGIN", "VCALENDAR").line("VERSION", "2.0")))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    }

    @Test
    void escapesWhatMeansSomethingInAText() {
        assertThat(written(new ContentLines().text("SUMMARY", "a,b;c\\d\ne\r\nf\u0007\u0000\tg: \"h\"")))
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne\\nfg: \"h\"\r\n");
    }

    @Test
    void writesMomentsInUtcAndDaysAsDays() {
        assertThat(written(new ContentLines()
                        .moment("DTSTAMP", Instant.parse("2026-03-02T09:30:00.999Z"))
                        .day("DTSTART", LocalDate.of(2026, 12, 1))))
                .isEqualTo("DTSTAMP:20260302T093000Z\r\nDTSTART;VALUE=DATE:20261201\r\n");
    }

    @Test
    void leavesALineOf75OctetsWholeAndFoldsOneOf76() {
        String whole = "SUMMARY:" + "x".repeat(67);
        assertThat(written(new ContentLines().text("SUMMARY", "x".repeat(67)))).isEqualTo(whole + "\r\n");
        assertThat(written(new ContentLines().text("SUMMARY", "x".repeat(68)))).isEqualTo(whole + "\r\n x\r\n");
    }

    /** Whatever the characters, no line is longer than 75 octets, none tears a character, and unfolded it is the same. */
    @Test
    void foldsBetweenCharactersOfAnyWidth() {
        String[] characters = {"a", "ß", "…", "漢", "😀", "é", "\u202e", "\uFEFF"};
        Random dice = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 150; i++) {
                text.append(characters[dice.nextInt(characters.length)]);
            }
            byte[] bytes = new ContentLines().text("SUMMARY", text.toString()).bytes();
            List<String> lines = List.of(new String(bytes, UTF_8).split("\r\n"));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
            assertThat(lines.stream().skip(1)).allMatch(line -> line.startsWith(" "));
            assertThat(new String(bytes, UTF_8).replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
        }
    }

    private static String written(ContentLines lines) {
        return new String(lines.bytes(), UTF_8);
    }
}
