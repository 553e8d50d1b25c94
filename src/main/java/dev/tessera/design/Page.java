package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;

/**
 * The content of a signed-in view: the page's {@code main} landmark, its heading, and whatever the view adds below.
 * It must be the only {@code main} on screen, so layouts around it have none.
 */
public class Page extends Main {

    private final PageHeader header;

    /** A page whose {@code h1} is the title. */
    @SuppressWarnings("this-escape") // Vaadin components build themselves in their constructors
    public Page(String title) {
        addClassName("page");
        header = new PageHeader(title);
        add(header);
    }

    /** Says in a sentence or two what the page is for. */
    public final Page description(String text) {
        header.description(text);
        return this;
    }

    /** Adds what one can do here, the most likely last. */
    public final Page actions(Component... actions) {
        header.actions(actions);
        return this;
    }

    /** Gives the content all the width there is, for a table of many columns. */
    public final Page wide() {
        addClassName("page-wide");
        return this;
    }

    /** Holds the content to the width of a form, for pages without a table. */
    public final Page narrow() {
        addClassName("page-narrow");
        return this;
    }
}
