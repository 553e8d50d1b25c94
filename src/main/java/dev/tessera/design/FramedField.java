package dev.tessera.design;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field that is built here: its label, what one chooses or types in, a hint, and below it what is wrong. */
@Tag("div")
abstract class FramedField<C extends AbstractField<C, V>, V> extends AbstractField<C, V>
        implements HasComponents, HasStyle, HasValidation {

    private final String id = "field-" + UUID.randomUUID();
    private final Paragraph hint = new Paragraph();
    private final Paragraph error = new Paragraph();
    private boolean invalid;

    FramedField(V emptyValue) {
        super(emptyValue);
    }

    /** Frames several controls, which a screen reader names as one group. */
    final void frameGroup(String label, Component... controls) {
        Span name = new Span(label);
        name.setId(id + "-label");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", id + "-label")
                .setAttribute("aria-describedby", describedBy());
        frame(name, controls);
    }

    /** Frames controls of which one is the input that the label names. */
    final void frameInput(String label, Component input, Component... controls) {
        input.setId(id);
        input.getElement().setAttribute("aria-describedby", describedBy());
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        frame(name, controls);
    }

    private void frame(Component name, Component... controls) {
        addClassName("framed-field");
        name.addClassName("framed-field-label");
        hint.addClassName("framed-field-hint");
        hint.setId(id + "-hint");
        error.addClassName("field-error");
        error.setId(id + "-error");
        error.getElement().setAttribute("aria-live", "polite");
        add(name);
        add(controls);
        add(error, hint);
    }

    private String describedBy() {
        return id + "-error " + id + "-hint";
    }

    final void showHint(String text) {
        hint.setText(text);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        setClassName("framed-field-invalid", invalid);
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }
}
