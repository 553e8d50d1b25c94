package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calm grid that shows each row as a card on a narrow screen.
 *
 * <pre>{@code
 * ResponsiveGrid<Token> grid = new ResponsiveGrid<>(Token.class, token -> new RowCard(token.name()).…);
 * grid.addColumn(Token::name).setHeader(…);
 * }</pre>
 *
 * <p>The browser tells the server when the width crosses the line, and the server shows the card column or the others:
 * a row is one template either way, so sorting, paging and selection go on as they were.
 */
public final class ResponsiveGrid<T> extends Grid<T> {

    /** The widest screen, in CSS pixels, that gets cards. */
    public static final int NARROW = 640;

    private final Column<T> cards;
    private @Nullable List<Column<T>> hidden;

    /** A grid whose columns are added as to any other, with the card that stands for them when narrow. */
    public ResponsiveGrid(SerializableFunction<T, Component> card) {
        addClassName("responsive-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        cards = addComponentColumn(card::apply);
        cards.setVisible(false);
        getElement()
                .addEventListener(
                        "narrow-changed",
                        event -> setNarrow(
                                event.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
        addAttachListener(attach -> setNarrow(
                isNarrow(attach.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth())));
        getElement().addJsInitializer("""
                        const query = window.matchMedia('(max-width: ' + $0 + 'px)');
                        const tell = () => this.dispatchEvent(new CustomEvent('narrow-changed', { detail: query.matches }));
                        query.addEventListener('change', tell);
                        tell();
                        return () => query.removeEventListener('change', tell);""", NARROW);
    }

    /** Shows cards, or the columns that were visible before. */
    void setNarrow(boolean narrow) {
        if (narrow == cards.isVisible()) {
            return;
        }
        if (narrow) {
            hidden = new ArrayList<>(
                    getColumns().stream().filter(Column::isVisible).toList());
            hidden.forEach(column -> column.setVisible(false));
        } else if (hidden != null) {
            hidden.forEach(column -> column.setVisible(true));
        }
        cards.setVisible(narrow);
        setClassName("responsive-grid-narrow", narrow);
    }

    private static boolean isNarrow(int width) {
        return width > 0 && width <= NARROW;
    }
}
