package dev.tessera.tokens.calendar;

import dev.tessera.identity.Account;
import dev.tessera.kernel.PublicUrl;
import java.util.List;

/**
 * Writes a person's expiries as an iCalendar object (RFC 5545), in their language and by their clock.
 *
 * <p>Each is an event that lasts the whole last day on which the token is good, so it stands above the hours and needs no time
 * zone; the exact moment is in its description. It reminds at nine in the morning a week before. The same expiries make the
 * same bytes, whenever they are asked for: a calendar app that has them need not read them again.
 */
final class ExpiryCalendar {

    private static final String REFRESH = "PT6H";

    /** From the midnight with which the day begins, back to nine o'clock on the day a week before. */
    private static final String A_WEEK_BEFORE_AT_NINE = "-P6DT15H";

    private final Account reader;
    private final CalendarWords words;
    private final String tokensUrl;
    private final ContentLines lines = new ContentLines();

    ExpiryCalendar(Account reader, PublicUrl publicUrl) {
        this.reader = reader;
        this.words = new CalendarWords(reader.language());
        this.tokensUrl = publicUrl.of("/settings/tokens");
    }

    byte[] of(List<ExpiringCredential> credentials) {
        begin();
        credentials.forEach(this::event);
        if (credentials.isEmpty()) {
            anyComponent();
        }
        return lines.line("END", "VCALENDAR").bytes();
    }

    private void begin() {
        lines.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Tessera//Expiry calendar//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", words.of("calendar.name"))
                .text("X-WR-CALNAME", words.of("calendar.name"))
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .line("X-PUBLISHED-TTL", REFRESH);
    }

    private void event(ExpiringCredential credential) {
        String summary = words.of("calendar.event", credential.name());
        String description =
                words.of("calendar.event.text", credential.value(), reader.inWords(credential.expiresAt()), tokensUrl);
        lines.line("BEGIN", "VEVENT")
                .line("UID", credential.id().toString())
                .moment("DTSTAMP", credential.since())
                .moment("LAST-MODIFIED", credential.since())
                .line("SEQUENCE", String.valueOf(credential.generation() - 1))
                .day("DTSTART", credential.lastDay(reader.zone()))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", description)
                .line("URL", tokensUrl)
                .line("CLASS", "PRIVATE")
                .line("TRANSP", "TRANSPARENT");
        lines.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", summary)
                .line("TRIGGER", A_WEEK_BEFORE_AT_NINE)
                .line("END", "VALARM")
                .line("END", "VEVENT");
    }

    /** A calendar without any component is none (section 3.6); this one shows nowhere. */
    private void anyComponent() {
        lines.line("BEGIN", "VTIMEZONE")
                .line("TZID", "UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }
}
