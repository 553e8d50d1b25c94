package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Span;
import dev.tessera.design.Tone;

/** The method of an operation, in a colour of its own. */
class MethodMark extends Span {

    private static final long serialVersionUID = 1L;

    MethodMark(String method) {
        super(method);
        addClassNames("reference-method", tone(method).className());
    }

    private static Tone tone(String method) {
        return switch (method) {
            case "GET" -> Tone.INFO;
            case "POST" -> Tone.SUCCESS;
            case "DELETE" -> Tone.DANGER;
            default -> Tone.WARNING;
        };
    }
}
