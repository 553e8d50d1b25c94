package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The rows of a {@link ResponsiveGrid} that were picked with their check boxes; with Shift, all from the last one on. Rows stay
 * picked while the list is searched and refreshed. Vaadin's own selection column calls every box "Select Row", in English, so it
 * is put away for one of ours.
 */
public final class RowSelection<T> {

    /** So many rows can be picked. */
    public static final int MOST_AT_ONCE = 500;

    private final ResponsiveGrid<T> grid;
    private final SerializableFunction<T, String> names;
    private final SerializablePredicate<T> pickable;
    private final Checkbox all = new Checkbox();
    private final Column<T> column;
    private final Map<Checkbox, T> boxes = new HashMap<>();
    private final List<Consumer<Set<T>>> listeners = new ArrayList<>();

    RowSelection(ResponsiveGrid<T> grid, SerializableFunction<T, String> names, SerializablePredicate<T> pickable) {
        this.grid = grid;
        this.names = names;
        this.pickable = pickable;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        grid.getElement()
                .getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(grid, context -> putVaadinsColumnAway()));
        grid.getElement().addEventListener("range-picked", this::pickRange).addEventData("event.detail");
        grid.getElement().addJsInitializer("return window.tessera.pickRanges(this)");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pickAll(change.getValue());
            }
        });
        column = grid.addComponentColumn(this::box)
                .setHeader(all)
                .setWidth("3.25rem")
                .setFlexGrow(0);
        grid.addSelectionListener(change -> tell());
        grid.getGenericDataView().addItemCountChangeListener(change -> tell());
        showAll();
    }

    /** What is picked, in the order in which it was. */
    public Set<T> items() {
        return grid.getSelectedItems();
    }

    /** Picks nothing any more. */
    public void clear() {
        grid.deselectAll();
    }

    /** Picks no more what does not fit. */
    public void retain(Predicate<T> fits) {
        List<T> unfit = items().stream().filter(fits.negate()).toList();
        if (!unfit.isEmpty()) {
            grid.asMultiSelect().deselect(unfit);
        }
    }

    /** Offers boxes, or, in a list of which nothing can be picked, leaves them out. */
    public void offer(boolean offered) {
        grid.showBoxes(column, offered);
    }

    /** Hears what is picked, whenever that or the length of the list changes. */
    public void onChange(Consumer<Set<T>> listener) {
        listeners.add(listener);
    }

    /** Picks the rows of the list from the first on, as far as {@link #MOST_AT_ONCE} allows, or none. */
    void pickAll(boolean wanted) {
        if (wanted) {
            pick(rows(0, MOST_AT_ONCE));
            tell();
        } else {
            clear();
        }
    }

    /** How many rows the list has. */
    int rows() {
        return grid.getDataCommunicator().getItemCount();
    }

    /** What picking all would do, in words. */
    String pickAllWords() {
        return rows() <= MOST_AT_ONCE
                ? all.getTranslation("design.rows.select-all")
                : all.getTranslation("design.rows.select-first", MOST_AT_ONCE, rows());
    }

    /** The box of a row, for its card; nothing where the row cannot be picked. */
    Component box(T item) {
        if (!pickable.test(item)) {
            return new Span();
        }
        Checkbox box = new Checkbox(isPicked(item));
        box.addClassName("row-box");
        box.setAriaLabel(box.getTranslation("design.rows.select", names.apply(item)));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pick(item, change.getValue());
            }
        });
        boxes.put(box, item);
        box.addDetachListener(detach -> boxes.remove(box));
        return box;
    }

    /** A click beside a box is meant for it. */
    void toggle(T item) {
        if (pickable.test(item)) {
            pick(item, !isPicked(item));
        }
    }

    boolean isColumn(Column<T> other) {
        return column.equals(other);
    }

    void focusList() {
        grid.getElement().executeJs("window.tessera.focusRow(this, '')");
    }

    private void pickRange(DomEvent event) {
        var range = event.getEventData().get("event.detail");
        pickRange(
                range.get("from").asInt(),
                range.get("to").asInt(),
                range.get("wanted").asBoolean());
    }

    /** @param to the last row, which is meant too */
    void pickRange(int from, int to, boolean wanted) {
        List<T> range = from < 0 || to < from ? List.of() : rows(from, Math.min(MOST_AT_ONCE, to - from + 1));
        if (wanted) {
            pick(range);
        } else {
            grid.asMultiSelect().deselect(range);
        }
        tell();
    }

    /** Rows of the list as it is searched and sorted now, no more than asked for. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the query is made for this provider
    private List<T> rows(int offset, int limit) {
        Query query = grid.getDataCommunicator().buildQuery(offset, limit);
        return ((DataProvider<T, ?>) grid.getDataProvider()).fetch(query).toList();
    }

    private void pick(Collection<T> wanted) {
        int room = MOST_AT_ONCE - items().size();
        grid.asMultiSelect()
                .select(wanted.stream()
                        .filter(pickable)
                        .filter(item -> !isPicked(item))
                        .limit(room)
                        .toList());
    }

    private void pick(T item, boolean wanted) {
        if (wanted) {
            pick(List.of(item));
        } else {
            grid.deselect(item);
        }
        tell();
    }

    private boolean isPicked(T item) {
        return grid.getSelectionModel().isSelected(item);
    }

    private void tell() {
        boxes.forEach((box, item) -> box.setValue(isPicked(item)));
        showAll();
        Set<T> picked = items();
        listeners.forEach(listener -> listener.accept(picked));
    }

    private void showAll() {
        int picked = items().size();
        boolean every = picked > 0 && picked >= Math.min(rows(), MOST_AT_ONCE);
        all.setVisible(rows() > 0);
        all.setAriaLabel(pickAllWords());
        all.setTooltipText(pickAllWords());
        all.setValue(every);
        all.setIndeterminate(picked > 0 && !every);
    }

    private void putVaadinsColumnAway() {
        grid.getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("vaadin-grid-flow-selection-column"))
                .forEach(child -> child.setProperty("hidden", true));
    }
}
