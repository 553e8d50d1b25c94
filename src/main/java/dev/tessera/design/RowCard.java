package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One row of a {@link ResponsiveGrid} as a card: what it is, its state, a few facts, and what one can do with it. */
public final class RowCard extends Div {

    private final Div head = new Div();
    private final Div facts = new Div();

    /** A card under the row's name. */
    public RowCard(String title) {
        this(new Span(title));
    }

    /** A card under a name that is more than text, such as the button that opens the row's details. */
    public RowCard(Component title) {
        addClassName("row-card");
        head.addClassName("row-card-head");
        facts.addClassName("row-card-facts");
        title.addClassName("row-card-title");
        head.add(title);
        add(head, facts);
    }

    /** Adds what stands beside the name: a chip, a switch. */
    public RowCard status(Component... components) {
        head.add(components);
        return this;
    }

    /** Adds a labelled fact. */
    public RowCard fact(String label, Component value) {
        Span name = new Span(label);
        name.addClassName("row-card-label");
        facts.add(new Div(name, value));
        return this;
    }

    /** Adds the actions at the foot. */
    public RowCard actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("row-card-actions");
        add(actions);
        return this;
    }
}
