package dev.tessera.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Shows a new secret this one time: in clear, whole under a double click, with its copy button and, if given, lines
 * that try it out. The secret is part of the page until the view removes this component, so views remove it when closed.
 */
public final class SecretReveal extends Div {

    private final Div secrets = new Div();
    private final Div footer = new Div();

    /** A panel without a secret yet; {@link #secret} adds one or, for a pair of key and secret, each of them. */
    public SecretReveal(String title, String explanation) {
        addClassNames("secret-reveal", Tone.SUCCESS.className());
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
        secrets.addClassName("secret-reveal-secrets");
        footer.addClassName("secret-reveal-footer");
        H2 heading = new H2(title);
        Div words = new Div(heading, new Paragraph(explanation));
        words.addClassName("secret-reveal-words");
        Div head = new Div(TesseraIcon.CHECK_CIRCLE.create(), words);
        head.addClassName("secret-reveal-head");
        add(head, secrets);
    }

    /** Adds one value in clear under its label. */
    public SecretReveal secret(String label, String value) {
        Span name = new Span(label);
        name.addClassName("secret-reveal-label");
        Code shown = new Code(value);
        shown.addClassName("secret-reveal-value");
        Div row = new Div(shown, new CopyButton(value).showing(shown));
        row.addClassName("secret-reveal-row");
        secrets.add(new Div(name, row));
        return this;
    }

    /** Adds lines to paste, such as a {@code curl} that already carries the secret. */
    public SecretReveal code(String label, String code) {
        secrets.add(new CodeBlock(label, code));
        return this;
    }

    /** Adds the button that ends the reveal; the panel removes itself, then the listener runs. */
    public SecretReveal onDone(String label, Runnable listener) {
        Button done = new Button(label, click -> {
            removeFromParent();
            listener.run();
        });
        footer.add(done);
        add(footer);
        return this;
    }
}
