package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often something was used and refused on each of the last thirty days: bars one over the other, the day's numbers
 * where the pointer is, and all of them in a table, which is also what a screen reader gets.
 */
public final class DayBars extends Div {

    /** How many days are shown. */
    public static final int DAYS = 30;

    /** The counts of one day. */
    public record Day(LocalDate date, long used, long refused) {

        long total() {
            return used + refused;
        }
    }

    private final DayWords words;

    /**
     * Bars up to a last day.
     *
     * @param last the viewer's present day
     * @param days in any order; a day that is missing had nothing, and days out of sight are passed over
     */
    public DayBars(LocalDate last, Collection<Day> days, Locale locale) {
        this.words = new DayWords(locale);
        addClassName("day-bars");
        List<Day> shown = lastDays(last, days);
        boolean silent = shown.stream().allMatch(day -> day.total() == 0);
        setClassName("day-bars-silent", silent);
        add(silent ? new Paragraph(words.nothing()) : legend(shown), plot(shown), axis(shown));
        if (!silent) {
            add(new NativeDetails(words.table(), new DayTable(shown, words)));
        }
    }

    private static List<Day> lastDays(LocalDate last, Collection<Day> days) {
        Map<LocalDate, Day> byDate = days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(back -> last.minusDays(DAYS - back))
                .map(date -> byDate.getOrDefault(date, new Day(date, 0, 0)))
                .toList();
    }

    private Component legend(List<Day> shown) {
        Span used = new Span(words.used(shown.stream().mapToLong(Day::used).sum()));
        used.addClassNames("day-bars-key", "day-bars-key-used");
        Span refused =
                new Span(words.refused(shown.stream().mapToLong(Day::refused).sum()));
        refused.addClassNames("day-bars-key", "day-bars-key-refused");
        Div legend = new Div(used, refused);
        legend.addClassName("day-bars-legend");
        return legend;
    }

    private Component plot(List<Day> shown) {
        Div plot = new Div(new Svg(DayPicture.of(shown)));
        plot.addClassName("day-bars-plot");
        plot.getElement().setAttribute("role", "img").setAttribute("aria-label", words.summary(shown));
        shown.forEach(day -> plot.add(column(day)));
        return plot;
    }

    private Component column(Day day) {
        Span date = new Span(words.date(day));
        date.addClassName("day-bars-date");
        Span tip = new Span(date, new Span(words.used(day.used())), new Span(words.refused(day.refused())));
        tip.addClassName("day-bars-tip");
        Div column = new Div(tip);
        column.addClassName("day-bars-day");
        return column;
    }

    private Component axis(List<Day> shown) {
        Div axis = new Div(new Span(words.date(shown.getFirst())), new Span(words.date(shown.getLast())));
        axis.addClassName("day-bars-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        return axis;
    }
}
