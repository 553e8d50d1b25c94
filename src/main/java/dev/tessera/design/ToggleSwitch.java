package dev.tessera.design;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.function.Predicate;

/**
 * An on/off slider. It shows what the server holds: a switch that is refused by its guard stays where it was.
 * For a form it is a field like any other; in a list the guard does the work and says whether it succeeded.
 */
@Tag("button")
public final class ToggleSwitch extends AbstractField<ToggleSwitch, Boolean>
        implements HasStyle, Focusable<ToggleSwitch> {

    private final Span words = new Span();
    private Predicate<Boolean> guard = wanted -> true;

    /** A switch that is off, with its label beside it. */
    public ToggleSwitch(String label) {
        super(false);
        addClassName("toggle");
        getElement().setAttribute("type", "button").setAttribute("role", "switch");
        Span track = new Span(new Span());
        track.addClassName("toggle-track");
        track.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("toggle-label");
        words.setText(label);
        getElement().appendChild(track.getElement(), words.getElement());
        getElement().addEventListener("click", click -> flip());
        setPresentationValue(false);
    }

    /** Shows the slider alone; the label stays for screen readers, so it must name the thing switched. */
    public ToggleSwitch compact() {
        addClassName("toggle-compact");
        return this;
    }

    /**
     * Asks before a person's switch takes effect, and lets the guard do what the switch means.
     *
     * @param guard gets the wanted state and returns whether it now holds; a refusal leaves everything as it was
     */
    public ToggleSwitch guardedBy(Predicate<Boolean> guard) {
        this.guard = guard;
        return this;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        getElement().setAttribute("aria-readonly", Boolean.toString(readOnly));
    }

    /** What a click does, unless the switch is read-only. */
    void flip() {
        boolean wanted = !getValue();
        if (!isReadOnly() && guard.test(wanted)) {
            setModelValue(wanted, true);
            setPresentationValue(wanted);
        }
    }

    @Override
    protected void setPresentationValue(Boolean on) {
        getElement().setAttribute("aria-checked", Boolean.toString(on));
    }
}
