package dev.tessera.mail.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times in the zone of this machine, which is the viewer's: nobody else sees the mailbox. */
final class MailTime {

    private MailTime() {}

    static String brief(Instant time, Locale locale) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT), time, locale);
    }

    static String full(Instant time, Locale locale) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG), time, locale);
    }

    private static String format(DateTimeFormatter style, Instant time, Locale locale) {
        return style.withLocale(locale).withZone(ZoneId.systemDefault()).format(time);
    }
}
