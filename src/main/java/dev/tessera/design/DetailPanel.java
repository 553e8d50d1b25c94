package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/**
 * Everything about one thing of a list, at the side of the screen, and on a phone on all of it. Escape, its button and a click
 * beside it close it. It is a dialog: the focus stays within and goes back to where it was.
 */
public class DetailPanel extends Dialog {

    private final Div head = new Div();
    private final Div body = new Div();

    /** A closed panel. */
    @SuppressWarnings("this-escape") // Vaadin components build themselves in their constructors
    public DetailPanel(String title) {
        super(title);
        addClassName("detail-panel");
        Button close = new Button(TesseraIcon.X.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("design.close"));
        close.setTooltipText(getTranslation("design.close"));
        getHeader().add(close);
        head.addClassName("detail-panel-head");
        body.addClassName("detail-panel-body");
        body.getElement().setAttribute("tabindex", "0"); // the keyboard scrolls it
        add(head, body);
    }

    /** Adds what stands first: chips, a switch. */
    public final DetailPanel status(Component... components) {
        head.add(components);
        return this;
    }

    /** Adds to the content, top to bottom. */
    public final DetailPanel body(Component... components) {
        body.add(components);
        return this;
    }

    /** Adds content under a heading. */
    public final DetailPanel section(String title, Component... components) {
        Div section = new Div(new H3(title));
        section.addClassName("detail-panel-section");
        section.add(components);
        return body(section);
    }

    /** Adds what can be done, at the foot, the gravest last. */
    public final DetailPanel actions(Component... actions) {
        getFooter().add(actions);
        return this;
    }
}
