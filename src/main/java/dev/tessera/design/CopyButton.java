package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Copies a text within the click, in the browser, and says <i>Copied</i> only when the clipboard took it. Where it does
 * not (an old browser, a page without TLS that also forbids the old way), the text is selected for the keyboard.
 */
public final class CopyButton extends Button {

    private static final String INSTALL = "return window.tessera.copyOnClick(this, $0, $1, $2, $3)";

    private final String text;
    private @Nullable Registration installed;

    /** A button that copies the text as it is given here. */
    public CopyButton(String text) {
        this.text = text;
        addClassName("copy-button");
        addThemeVariants(ButtonVariant.SMALL);
        getElement()
                .appendChild(
                        face("idle", TesseraIcon.COPY, "design.copy").getElement(),
                        face("done", TesseraIcon.CHECK, "design.copied").getElement(),
                        face("failed", TesseraIcon.INFO, "design.copy.by-hand").getElement());
        install(null);
    }

    /** Names what is copied, for where several of these stand on one page: "Copy the token". */
    public CopyButton labelled(String accessibleName) {
        setAriaLabel(accessibleName);
        return this;
    }

    /** Shows the icon alone; the name for screen readers is {@link #labelled} or the usual text. */
    public CopyButton compact() {
        addClassName("copy-button-compact");
        return this;
    }

    /** The component that shows the text, selected whole when the clipboard refuses. */
    public CopyButton showing(Component source) {
        install(source);
        return this;
    }

    private void install(@Nullable Component source) {
        if (installed != null) {
            installed.remove();
        }
        installed = getElement()
                .addJsInitializer(
                        INSTALL,
                        text,
                        source == null ? null : source.getElement(),
                        getTranslation("design.copied"),
                        getTranslation("design.copy.by-hand"));
    }

    private Span face(String state, TesseraIcon icon, String key) {
        Span words = new Span(getTranslation(key));
        words.addClassName("copy-words");
        Span face = new Span(icon.create(), words);
        face.addClassNames("copy-face", "copy-face-" + state);
        return face;
    }
}
