package dev.tessera.design;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A moment told from now, "3 minutes ago" or "in 29 days", with date, time and zone as its tooltip. More than about a
 * year away it is a plain date.
 */
@Tag("time")
public final class RelativeTime extends HtmlContainer {

    /** A moment as the viewer reads it in their zone and language. */
    public RelativeTime(Instant moment, ZoneId zone, Locale locale, Clock clock) {
        addClassName("relative-time");
        Distance distance = Distance.between(clock.instant(), moment);
        getElement().setAttribute("datetime", moment.toString());
        setText(
                distance.isFar()
                        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .localizedBy(locale)
                                .format(moment.atZone(zone))
                        : getTranslation(locale, distance.key(), distance.count()));
        setTitle(absolute(moment, zone, locale));
    }

    /** Date, time and zone in words, such as "22 Nov 2026, 09:15:00 CET". */
    public static String absolute(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .localizedBy(locale)
                .format(moment.atZone(zone));
    }

    /** The time alone on the viewer's present day, else with the day before it: "14:05" or "25 Nov, 14:05". */
    public static String brief(Instant moment, ZoneId zone, Locale locale, Clock clock) {
        ZonedDateTime there = moment.atZone(zone);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(there);
        return there.toLocalDate().equals(LocalDate.now(clock.withZone(zone)))
                ? time
                : DateTimeFormatter.ofLocalizedPattern("MMMd")
                                .localizedBy(locale)
                                .format(there) + ", " + time;
    }
}
