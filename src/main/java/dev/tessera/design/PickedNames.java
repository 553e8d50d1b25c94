package dev.tessera.design;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The names of what was picked, as they are written in a request, to read and to copy. */
final class PickedNames extends Div {

    private String meaningOfNone = "";

    PickedNames() {
        addClassName("picked-names");
    }

    void whenEmpty(String meaning) {
        meaningOfNone = meaning;
        show(List.of());
    }

    void show(List<String> names) {
        removeAll();
        if (names.isEmpty()) {
            add(new Span(meaningOfNone));
            return;
        }
        String line = String.join(" ", names);
        Code literal = new Code(line);
        add(
                literal,
                new CopyButton(line)
                        .showing(literal)
                        .labelled(getTranslation("design.choices.copy"))
                        .compact());
    }
}
