package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.tessera.reference.Operation.Field;
import dev.tessera.reference.Operation.Parameter;

/** Fields or parameters: what each is called, what it must be, and what it means. */
class FieldList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    FieldList() {
        addClassName("reference-fields");
        getElement().setAttribute("lang", "en");
    }

    FieldList field(Field field) {
        return entry(field.name(), field.type(), field.required(), field.description());
    }

    FieldList parameter(Parameter parameter) {
        String type = parameter.place() + ", " + parameter.type();
        return entry(parameter.name(), type, parameter.required(), parameter.description());
    }

    private FieldList entry(String name, String type, boolean required, String words) {
        Span kind = new Span(type);
        kind.addClassName("reference-type");
        Term term = new Term();
        term.add(new Code(name), kind);
        if (required) {
            Span mark = new Span(getTranslation("reference.required"));
            mark.addClassName("reference-required");
            term.add(mark);
        }
        add(term);
        Description description = new Description();
        Prose.marked(words).forEach(description::add);
        add(description);
        return this;
    }
}
