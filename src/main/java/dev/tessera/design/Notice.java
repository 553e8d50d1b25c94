package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A message within the page that stays until the view removes it; warnings and dangers interrupt a screen reader. */
public final class Notice extends Div {

    private final Div words = new Div();

    /** A message of one or two sentences. */
    public Notice(Tone tone, String text) {
        addClassNames("notice", tone.className());
        getElement().setAttribute("role", interrupts(tone) ? "alert" : "status");
        words.addClassName("notice-words");
        words.add(new Paragraph(text));
        add(tone.icon().create(), words);
    }

    /** Puts a short bold line above the text. */
    public Notice titled(String title) {
        Span heading = new Span(title);
        heading.addClassName("notice-title");
        words.addComponentAsFirst(heading);
        return this;
    }

    /** Adds another paragraph. */
    public Notice more(String text) {
        words.add(new Paragraph(text));
        return this;
    }

    /** Adds what the reader can do about it. */
    public Notice actions(Component... actions) {
        Div row = new Div(actions);
        row.addClassName("notice-actions");
        add(row);
        return this;
    }

    private static boolean interrupts(Tone tone) {
        return tone == Tone.WARNING || tone == Tone.DANGER;
    }
}
