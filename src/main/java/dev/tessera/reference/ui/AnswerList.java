package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.Tone;
import dev.tessera.reference.Operation.Answer;
import java.util.List;

/** What may come back: status, meaning and headers. */
class AnswerList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    AnswerList(List<Answer> answers) {
        addClassName("reference-answers");
        getElement().setAttribute("lang", "en");
        answers.forEach(answer -> add(item(answer)));
    }

    private ListItem item(Answer answer) {
        Span status = new Span(answer.status());
        status.addClassNames("reference-method", tone(answer.status()).className());
        Div words = new Div();
        words.add(Prose.marked(answer.description()));
        if (!answer.headers().isEmpty()) {
            Div headers = new Div();
            headers.addClassName("reference-headers");
            headers.add(new Span(getTranslation("reference.headers")));
            answer.headers().forEach(header -> headers.add(new Code(header)));
            words.add(headers);
        }
        return new ListItem(status, words);
    }

    private static Tone tone(String status) {
        return switch (status.charAt(0)) {
            case '2' -> Tone.SUCCESS;
            case '3' -> Tone.INFO;
            default -> Tone.WARNING;
        };
    }
}
