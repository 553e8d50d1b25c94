package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A calm grid that drops its secondary columns where space is short and shows each row as a card on a phone.
 *
 * <pre>{@code
 * var grid = new ResponsiveGrid<Token>(token -> new RowCard(token.name()).status(chip(token)).actions(menu(token)));
 * grid.addColumn(Token::name).setHeader("Name");
 * grid.secondary(grid.addColumn(Token::created).setHeader("Created"));
 * }</pre>
 *
 * <p>The browser tells the server when the grid's own width crosses a line, and the server shows the columns for it: rows
 * come from one data provider either way, so sorting, paging and selection go on as they were.
 */
public final class ResponsiveGrid<T> extends Grid<T> {

    private static final String TELL_ROOM = """
            const room = width => width < $0 ? 'CARDS' : width < Number(this.dataset.allFrom ?? $1) ? 'COMPACT' : 'WIDE';
            let told;
            const observer = new ResizeObserver(([entry]) => {
                const now = room(entry.contentRect.width);
                if (entry.contentRect.width > 0 && now !== told) {
                    told = now;
                    this.dispatchEvent(new CustomEvent('room-changed', { detail: now }));
                }
            });
            observer.observe(this);
            return () => observer.disconnect();""";

    /** So many rows are a short list. */
    private static final int SHORT = 12;

    private final Column<T> cards;
    private Room room = Room.WIDE;
    private final List<Column<T>> secondary = new ArrayList<>();
    private final Set<Column<T>> away = new HashSet<>();
    private @Nullable RowSelection<T> selection;

    /** A grid whose columns are added as to any other, with the card that stands for them on a phone. */
    public ResponsiveGrid(SerializableFunction<T, Component> card) {
        addClassName("responsive-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        cards = addComponentColumn(item -> selection == null ? card.apply(item) : pickable(card.apply(item), item));
        cards.setVisible(false);
        getElement().addEventListener("room-changed", this::roomChanged).addEventData("event.detail");
        getElement().addJsInitializer(TELL_ROOM, Room.CARDS.below, Room.COMPACT.below);
        addAttachListener(attach -> setRoom(
                Room.on(attach.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth())));
    }

    /** A short list is as high as its rows; a long one scrolls in a window of its own. Gives the number of rows back. */
    public int fit(int rows) {
        setAllRowsVisible(rows <= SHORT);
        return rows;
    }

    /** Marks a column that one can do without, shown only where there is room for all, and returns it. */
    public Column<T> secondary(Column<T> column) {
        secondary.add(column);
        return column;
    }

    /**
     * Puts a check box before every row and on every card. Called before the columns are added, for the boxes to stand first.
     *
     * @param names what a screen reader calls the row
     * @param pickable whether a row can be picked; the others have no box
     */
    public RowSelection<T> selectable(SerializableFunction<T, String> names, SerializablePredicate<T> pickable) {
        RowSelection<T> made = new RowSelection<>(this, names, pickable);
        selection = made;
        addItemClickListener(click -> {
            if (click.getColumn() != null && isBoxColumn(click.getColumn())) {
                made.toggle(click.getItem());
            }
        });
        return made;
    }

    /**
     * Gives every row details.
     *
     * @param keys tells the rows apart, in the page too
     */
    public RowDetails<T> details(Function<T, String> keys, Function<T, DetailPanel> panels) {
        addClassName("responsive-grid-details");
        return new RowDetails<>(this, keys, panels);
    }

    /** Sets from what width of the grid on, in CSS pixels, there is room for all columns; without this it is 880. */
    public void allColumnsFrom(int width) {
        getElement().setAttribute("data-all-from", Integer.toString(width));
    }

    /** Shows a column or not, wherever there is room for columns. */
    void showBoxes(Column<T> column, boolean shown) {
        away.remove(column);
        column.setVisible(shown);
        setRoom(room);
    }

    boolean isBoxColumn(Column<T> column) {
        return selection != null && selection.isColumn(column);
    }

    private Component pickable(Component card, T item) {
        Div both = new Div(Objects.requireNonNull(selection).box(item), card);
        both.addClassName("row-card-pickable");
        return both;
    }

    /** Shows what fits, and brings back what was put away before; a column that the view itself hid stays hidden. */
    void setRoom(Room wanted) {
        this.room = wanted;
        away.forEach(column -> column.setVisible(true));
        away.clear();
        switch (wanted) {
            case CARDS -> putAway(getColumns());
            case COMPACT -> putAway(secondary);
            case WIDE -> {}
        }
        cards.setVisible(wanted == Room.CARDS);
        setClassName("responsive-grid-cards", wanted == Room.CARDS);
        setClassName("responsive-grid-compact", wanted == Room.COMPACT);
        recalculateColumnWidths();
    }

    private void putAway(List<Column<T>> columns) {
        columns.stream()
                .filter(column -> column.isVisible() && !column.equals(cards))
                .forEach(away::add);
        away.forEach(column -> column.setVisible(false));
    }

    private void roomChanged(DomEvent event) {
        setRoom(Room.valueOf(event.getEventData().get("event.detail").asString()));
    }

    /** How much there is to see, by the grid's width in CSS pixels. */
    enum Room {
        CARDS(560),
        COMPACT(880),
        WIDE(Integer.MAX_VALUE);

        private final int below;

        Room(int below) {
            this.below = below;
        }

        /** A guess from the window's width, until the browser has measured the grid; unknown is taken for wide. */
        static Room on(int windowWidth) {
            return windowWidth > 0 && windowWidth < CARDS.below ? CARDS : WIDE;
        }
    }
}
