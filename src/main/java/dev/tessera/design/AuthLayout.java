package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The frame of every page before the portal itself: sign-up, login, code, reset, consent. A view extends it or wraps it,
 * names itself in the heading and puts its form into the body.
 */
public class AuthLayout extends Div {

    private final Div heading = new Div();
    private final Div body = new Div();
    private final Div below = new Div();
    private final Footer footer = new Footer();

    /** A page whose {@code h1} is the title. */
    @SuppressWarnings("this-escape") // Vaadin components build themselves in their constructors
    public AuthLayout(String title) {
        addClassName("auth");
        heading.addClassName("auth-heading");
        heading.add(new H1(title));
        body.addClassName("auth-body");
        below.addClassName("auth-below");
        Main main = new Main(heading, body, below);
        main.addClassName("auth-main");
        footer.addClassName("auth-footer");
        add(panel(), column(main));
    }

    /** Says in a sentence what happens here, below the title. */
    public final AuthLayout lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("auth-lead");
        return lead(lead);
    }

    /** Like {@link #lead(String)}, for text that holds an address or a link. */
    public final AuthLayout lead(Component lead) {
        heading.add(lead);
        return this;
    }

    /** Adds to the form, top to bottom. */
    public final AuthLayout body(Component... components) {
        body.add(components);
        return this;
    }

    /** Adds to the quiet line below the form: the way to sign up, back to login. */
    public final AuthLayout below(Component... components) {
        below.add(components);
        return this;
    }

    /** Adds to the foot of the page: language, theme, imprint. */
    public final AuthLayout footer(Component... components) {
        footer.add(components);
        return this;
    }

    private Header panel() {
        Paragraph tagline = new Paragraph(getTranslation("design.brand.tagline"));
        tagline.addClassName("auth-tagline");
        Header panel = new Header(new Brand(), tagline);
        panel.addClassName("auth-panel");
        return panel;
    }

    private Div column(Main main) {
        Div column = new Div(main, footer);
        column.addClassName("auth-column");
        return column;
    }
}
