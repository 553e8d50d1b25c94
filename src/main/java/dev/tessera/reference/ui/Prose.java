package dev.tessera.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs with an empty line between two, in which backticks mark code. */
class Prose extends Div {

    private static final long serialVersionUID = 1L;

    Prose(String text) {
        addClassName("reference-prose");
        getElement().setAttribute("lang", "en");
        for (String paragraph : text.split("\n\n", -1)) {
            Paragraph words = new Paragraph();
            words.add(marked(paragraph));
            add(words);
        }
    }

    /** The words of one paragraph. */
    static List<Component> marked(String paragraph) {
        List<Component> parts = new ArrayList<>();
        String[] pieces = paragraph.strip().split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                parts.add(i % 2 == 0 ? new Text(pieces[i]) : new Code(pieces[i]));
            }
        }
        return parts;
    }
}
