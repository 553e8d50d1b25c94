package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.TesseraIcon;
import dev.tessera.reference.Operation;

/** One operation, folded until somebody wants to know more. Its name is its place in the page: {@code #createToken}. */
class OperationCard extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private boolean filled;

    OperationCard(Operation operation) {
        this.operation = operation;
        setId(operation.id());
        addClassName("reference-operation");
        H3 name = new H3(operation.summary());
        name.getElement().setAttribute("lang", "en");
        Span line = new Span(
                new MethodMark(operation.method()),
                new Code(operation.path()),
                name,
                TesseraIcon.CHEVRON_RIGHT.create());
        line.addClassName("reference-line");
        setSummary(line);
        addToggleListener(toggle -> fill());
    }

    /** Shows or hides it, as it matches what is looked for or not; gives back whether it does. */
    boolean show(String wanted) {
        boolean matches = operation.matches(wanted);
        setVisible(matches);
        return matches;
    }

    private void fill() {
        if (!filled) {
            filled = true;
            setContent(new OperationBody(operation));
        }
    }
}
