package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a {@link ResponsiveGrid} that were picked with their check boxes. Rows stay picked while the list is searched and
 * refreshed. Vaadin's own selection column calls every box "Select Row", in English, so it is put away for one of ours.
 */
public final class RowSelection<T> {

    /** All rows can be picked at once in a list of at most so many. */
    public static final int MOST_AT_ONCE = 200;

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
        all.setAriaLabel(all.getTranslation("design.rows.select-all"));
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
        grid.getGenericDataView().addItemCountChangeListener(change -> showAll());
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

    /** Hears what is picked, whenever that changes. */
    public void onChange(Consumer<Set<T>> listener) {
        listeners.add(listener);
    }

    /** Picks every row of the list that can be, as far as {@link #MOST_AT_ONCE} allows, or none. */
    void pickAll(boolean wanted) {
        if (wanted) {
            grid.asMultiSelect()
                    .select(grid.getGenericDataView()
                            .getItems()
                            .limit(MOST_AT_ONCE)
                            .filter(pickable)
                            .toList());
        } else {
            clear();
        }
    }

    boolean canPickAll() {
        int rows = grid.getDataCommunicator().getItemCount();
        return rows > 0 && rows <= MOST_AT_ONCE;
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

    private void pick(T item, boolean wanted) {
        if (wanted) {
            grid.select(item);
        } else {
            grid.deselect(item);
        }
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
        long picked = items().size();
        boolean every = picked > 0 && picked >= grid.getDataCommunicator().getItemCount();
        all.setVisible(canPickAll());
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
