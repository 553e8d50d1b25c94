package dev.tessera.design;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.tessera.design.DayBars.Day;
import java.text.NumberFormat;
import java.util.List;

/** The numbers of {@link DayBars}, the newest first, without the days on which there was nothing. */
final class DayTable extends NativeTable {

    DayTable(List<Day> days, DayWords words) {
        addClassName("day-bars-table");
        NativeTableRow head = new NativeTableRow();
        head.add(
                header("col", words.translated("design.days.column.day")),
                header("col", words.translated("design.days.column.used")),
                header("col", words.translated("design.days.column.refused")));
        getHead().add(head);
        NumberFormat numbers = NumberFormat.getIntegerInstance(words.locale());
        for (Day day : days.reversed()) {
            if (day.total() > 0) {
                NativeTableRow row = getBody().addRow();
                row.add(header("row", words.date(day)));
                row.addDataCell().setText(numbers.format(day.used()));
                row.addDataCell().setText(numbers.format(day.refused()));
            }
        }
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
