package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would be: what belongs here, why one would want it, and the first step. */
public final class EmptyState extends Div {

    /** An empty state with the steps that lead out of it, the likeliest first. */
    public EmptyState(TesseraIcon icon, String title, String text, Component... actions) {
        addClassName("empty-state");
        Div tile = new Div(icon.create());
        tile.addClassName("empty-state-tile");
        add(tile, new H2(title), new Paragraph(text));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("empty-state-actions");
            add(row);
        }
    }
}
