package dev.tessera.design;

import com.vaadin.flow.component.html.Span;

/** A state in one or two words, with an icon and a tone: <i>Active</i>, <i>Expires in 6 days</i>. */
public final class StatusChip extends Span {

    /** A chip with the tone's own icon. */
    public StatusChip(Tone tone, String text) {
        this(tone, tone.icon(), text);
    }

    /** A chip whose icon says more than the tone's own would. */
    public StatusChip(Tone tone, TesseraIcon icon, String text) {
        addClassNames("status-chip", tone.className());
        add(icon.create(), new Span(text));
    }
}
