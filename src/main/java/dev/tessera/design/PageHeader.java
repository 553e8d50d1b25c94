package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its {@code h1}, a description, and actions at the side that wrap below on a phone. */
public final class PageHeader extends Header {

    private final Div words = new Div();
    private final Div actions = new Div();

    /** A header that holds nothing but the title. */
    public PageHeader(String title) {
        addClassName("page-header");
        words.addClassName("page-header-words");
        words.add(new H1(title));
        actions.addClassName("page-header-actions");
        add(words, actions);
    }

    /** Adds the description below the title. */
    public PageHeader description(String text) {
        words.add(new Paragraph(text));
        return this;
    }

    /** Adds actions, the most likely last. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        return this;
    }
}
