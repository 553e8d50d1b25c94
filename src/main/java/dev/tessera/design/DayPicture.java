package dev.tessera.design;

import dev.tessera.design.DayBars.Day;
import java.util.List;
import java.util.Locale;

/** Draws a bar for each day, the refused uses upon the others. Numbers only: whatever is said stands beside the picture. */
final class DayPicture {

    /** In percent of the height, so that one use among thousands still shows. */
    private static final double SMALLEST = 4;

    private static final double GAP = 0.22;

    private final double width;
    private final long highest;
    private final StringBuilder svg = new StringBuilder("<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\">");

    private DayPicture(List<Day> days) {
        width = 100.0 / days.size();
        highest = days.stream().mapToLong(Day::total).max().orElse(0);
    }

    static String of(List<Day> days) {
        DayPicture picture = new DayPicture(days);
        for (int index = 0; index < days.size(); index++) {
            picture.draw(index, days.get(index));
        }
        return picture.svg.append("</svg>").toString();
    }

    private void draw(int index, Day day) {
        double refused = height(day.refused());
        double used = Math.min(height(day.used()), 100 - refused);
        bar("day-bars-used", index, 100 - used, used);
        bar("day-bars-refused", index, 100 - used - refused, refused);
    }

    private double height(long times) {
        return times == 0 ? 0 : Math.max(SMALLEST, 100.0 * times / highest);
    }

    private void bar(String className, int index, double top, double height) {
        if (height > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.3f%%\" y=\"%.2f%%\" width=\"%.3f%%\" height=\"%.2f%%\"/>",
                    className,
                    (index + GAP / 2) * width,
                    top,
                    (1 - GAP) * width,
                    height));
        }
    }
}
