package dev.tessera.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;

/** The fields of a form that were found wrong: each says why, and the first of them takes the focus. */
final class FieldMarks {

    private final List<HasValidation> marked = new ArrayList<>();

    /** Before the next attempt. */
    void clear() {
        marked.forEach(field -> field.setInvalid(false));
        marked.clear();
    }

    <F extends Component & HasValidation & Focusable<?>> void mark(F field, String reason) {
        field.setManualValidation(true);
        field.setErrorMessage(reason);
        field.setInvalid(true);
        if (marked.isEmpty()) {
            field.focus();
        }
        marked.add(field);
    }
}
