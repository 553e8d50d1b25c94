package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** A titled card of a settings page: what it is about, its fields, and a foot with the actions that save them. */
@Tag("section")
public final class Section extends HtmlContainer {

    private final Div words = new Div();
    private final Div head = new Div();
    private final Div body = new Div();

    /** A card whose {@code h2} is the title and names the section for screen readers. */
    public Section(String title) {
        addClassName("section");
        H2 heading = new H2(title);
        heading.setId("section-" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        words.addClassName("section-words");
        words.add(heading);
        head.addClassName("section-head");
        head.add(words);
        body.addClassName("section-body");
        add(head, body);
    }

    /** Adds a sentence or two below the title. */
    public Section description(String text) {
        words.add(new Paragraph(text));
        return this;
    }

    /** Adds what belongs beside the title: a chip, a switch, a button. */
    public Section aside(Component... components) {
        Div aside = new Div(components);
        aside.addClassName("section-aside");
        head.add(aside);
        return this;
    }

    /** Adds fields or other content. */
    public Section body(Component... components) {
        body.add(components);
        return this;
    }

    /** Adds the foot: a hint at the left, which may be empty, and the actions at the right. */
    public Section footer(String hint, Component... actions) {
        Div buttons = new Div(actions);
        buttons.addClassName("section-actions");
        Div footer = new Div(new Span(hint), buttons);
        footer.addClassName("section-footer");
        add(footer);
        return this;
    }
}
