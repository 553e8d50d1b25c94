package dev.tessera.tokens.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Writes the content lines of an iCalendar object (RFC 5545, section 3.1): folded at 75 octets, each ended by CRLF. */
final class ContentLines {

    private static final int LONGEST_LINE = 75;
    private static final String CRLF = "\r\n";
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value needs no escaping, or has been escaped. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line with a value of the type TEXT (section 3.3.11). */
    ContentLines text(String name, String value) {
        return line(name, escaped(value));
    }

    /** A line with a moment in UTC (section 3.3.5, form 2), to the second. */
    ContentLines moment(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    /** A line with a whole day (section 3.3.4). */
    ContentLines day(String name, LocalDate value) {
        return line(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(value));
    }

    /** What was written, in UTF-8. */
    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return NO_TEXT.matcher(text.replace("\r\n", "\n"))
                .replaceAll("")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No character is torn: a continuation begins where the next one would not fit. Its leading space counts. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int width = octetsOf(line.codePointAt(at));
            if (octets + width > LONGEST_LINE) {
                lines.append(CRLF).append(' ');
                octets = 1;
            }
            lines.appendCodePoint(line.codePointAt(at));
            octets += width;
        }
        lines.append(CRLF);
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
