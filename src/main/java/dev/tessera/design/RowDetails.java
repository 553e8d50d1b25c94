package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens the details of a row: by its name, which is a button, by a click anywhere in the row that nothing else is meant for, or by
 * Enter. Once the panel is closed, the focus is on the row's name again, even where the list was refreshed meanwhile.
 */
public final class RowDetails<T> {

    private final ResponsiveGrid<T> grid;
    private final Function<T, String> keys;
    private final Function<T, DetailPanel> panels;
    private Consumer<Optional<T>> onChange = item -> {};
    private @Nullable DetailPanel open;

    RowDetails(ResponsiveGrid<T> grid, Function<T, String> keys, Function<T, DetailPanel> panels) {
        this.grid = grid;
        this.keys = keys;
        this.panels = panels;
        grid.addItemClickListener(click -> {
            if (click.getColumn() == null || !grid.isBoxColumn(click.getColumn())) {
                open(click.getItem());
            }
        });
        grid.getElement().addJsInitializer("return window.tessera.rowsOpenOnEnter(this)");
        grid.addDetachListener(detach -> leave());
    }

    /** Hears whose details are open, and that none are any more. */
    public RowDetails<T> onChange(Consumer<Optional<T>> listener) {
        onChange = listener;
        return this;
    }

    /** The row's name as a button that opens its details. */
    public Component opener(T item, String name) {
        NativeButton opener = new NativeButton(name, click -> open(item));
        opener.addClassName("row-opener");
        opener.setTitle(name);
        opener.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("data-row", keys.apply(item));
        return opener;
    }

    /** Opens the details of a row, and closes those of another. */
    public void open(T item) {
        close();
        DetailPanel panel = panels.apply(item);
        open = panel;
        panel.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed(panel, keys.apply(item));
            }
        });
        panel.open();
        onChange.accept(Optional.of(item));
    }

    /** Closes whatever is open. */
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    /** Whoever leaves the list leaves its details; that the view has others by then is nothing to tell. */
    private void leave() {
        DetailPanel left = open;
        open = null;
        if (left != null) {
            left.close();
        }
    }

    private void closed(DetailPanel panel, String key) {
        if (panel == open) {
            open = null;
            onChange.accept(Optional.empty());
            grid.getElement().executeJs("window.tessera.focusRow(this, $0)", key);
        }
    }
}
