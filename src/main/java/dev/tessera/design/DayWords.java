package dev.tessera.design;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.DayBars.Day;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What {@link DayBars} say in words. */
record DayWords(Locale locale) implements Serializable {

    String date(Day day) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(locale).format(day.date());
    }

    String used(long times) {
        return translated("design.days.used", times);
    }

    String refused(long times) {
        return translated("design.days.refused", times);
    }

    String nothing() {
        return translated("design.days.nothing", DayBars.DAYS);
    }

    String table() {
        return translated("design.days.table");
    }

    /** The whole picture in a sentence or two. */
    String summary(List<Day> days) {
        Day busiest = days.stream().max(Comparator.comparingLong(Day::total)).orElseThrow();
        if (busiest.total() == 0) {
            return nothing();
        }
        long used = days.stream().mapToLong(Day::used).sum();
        long refused = days.stream().mapToLong(Day::refused).sum();
        return translated(
                "design.days.summary", DayBars.DAYS, used(used), refused(refused), date(busiest), busiest.total());
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
