package dev.tessera.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/** A moment in a language and by the clock of a zone, which is named. */
final class TimeInWords {

    private TimeInWords() {}

    static String of(Instant moment, Locale language, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        DateTimeFormatter words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(language);
        return words.format(local) + " " + nameOfZone(local, language);
    }

    /**
     * In some languages a zone has no name of its own for its summer time, as New York's in German, and Java gives that of its
     * winter time: then the offset is told instead.
     */
    private static String nameOfZone(ZonedDateTime local, Locale language) {
        DateTimeFormatter names = DateTimeFormatter.ofPattern("zzz", language);
        String name = names.format(local);
        ZoneOffsetTransition next = local.getZone().getRules().nextTransition(local.toInstant());
        boolean ambiguous =
                next != null && name.equals(names.format(next.getInstant().atZone(local.getZone())));
        return ambiguous ? DateTimeFormatter.ofPattern("O", language).format(local) : name;
    }
}
