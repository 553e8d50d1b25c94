package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * What can be done with the rows that are picked. It lies over the head of the list, so nothing moves when it comes, and on a
 * phone at the foot of the screen; without a picked row it is away.
 */
public final class SelectionBar extends Div {

    private final RowSelection<?> selection;
    private final Span count = new Span();
    private final Span announcement = new Span();
    private final Button all;
    private final Div row;

    /** A bar with its actions, which read what is picked from the selection. */
    public SelectionBar(RowSelection<?> selection, Component... actions) {
        this.selection = selection;
        addClassName("selection-bar");
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("aria-live", "polite");
        count.addClassName("selection-bar-count");
        all = new Button("", click -> selection.pickAll(true));
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClassName("selection-bar-all");
        Button clear = new Button(TesseraIcon.X.create(), click -> {
            selection.clear();
            selection.focusList();
        });
        clear.setAriaLabel(getTranslation("design.rows.clear"));
        clear.setTooltipText(getTranslation("design.rows.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div buttons = new Div(actions);
        buttons.addClassName("selection-bar-actions");
        row = new Div(count, all, buttons, clear);
        row.addClassName("selection-bar-row");
        row.getElement().setAttribute("role", "group");
        row.setVisible(false);
        add(announcement, row);
        selection.onChange(picked -> show(picked.size()));
    }

    /** The list with this bar over its head. */
    public Div above(ResponsiveGrid<?> grid) {
        Div list = new Div(this, grid);
        list.addClassName("selectable-list");
        return list;
    }

    private void show(int picked) {
        String words = picked < RowSelection.MOST_AT_ONCE
                ? getTranslation("design.rows.selected", picked)
                : getTranslation("design.rows.selected.most", picked);
        row.setVisible(picked > 0);
        row.getElement().setAttribute("aria-label", words);
        count.setText(words);
        announcement.setText(words);
        all.setText(selection.pickAllWords());
        all.setVisible(picked < Math.min(selection.rows(), RowSelection.MOST_AT_ONCE));
    }
}
