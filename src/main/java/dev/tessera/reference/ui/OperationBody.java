package dev.tessera.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.CodeBlock;
import dev.tessera.reference.Operation;
import dev.tessera.reference.Operation.Answer;
import dev.tessera.reference.Operation.Payload;
import java.util.stream.Collectors;

/** All about one operation: words at the left, what to type and what comes back at the right. */
class OperationBody extends Div {

    private static final long serialVersionUID = 1L;

    private final Div words = new Div();
    private final Div code = new Div();

    OperationBody(Operation operation) {
        addClassName("reference-body");
        words.addClassName("reference-words");
        code.addClassName("reference-code");
        words.add(new Prose(operation.description()), needs(operation));
        parameters(operation);
        operation.bodies().stream().limit(1).forEach(this::body);
        titled("reference.answers", new AnswerList(operation.answers()));
        examples(operation);
        add(words, code);
    }

    private Div needs(Operation operation) {
        Div needs = new Div();
        needs.addClassName("reference-needs");
        if (operation.permission() != null) {
            needs.add(new Span(getTranslation("reference.permission")), new Code(operation.permission()));
        }
        String logins = operation.logins().stream()
                .map(login -> getTranslation("reference.login." + login))
                .collect(Collectors.joining(", "));
        needs.add(new Span(
                logins.isEmpty()
                        ? getTranslation("reference.login.none")
                        : getTranslation("reference.logins", logins)));
        return needs;
    }

    private void parameters(Operation operation) {
        if (!operation.parameters().isEmpty()) {
            FieldList fields = new FieldList();
            operation.parameters().forEach(fields::parameter);
            titled("reference.parameters", fields);
        }
    }

    private void body(Payload payload) {
        FieldList fields = new FieldList();
        payload.fields().forEach(fields::field);
        titled("reference.body", fields);
    }

    private void titled(String key, Component content) {
        words.add(new H4(getTranslation(key)), content);
    }

    private void examples(Operation operation) {
        code.add(new CodeBlock(getTranslation("reference.call"), operation.call()));
        operation.answers().stream()
                .filter(answer -> answer.status().startsWith("2"))
                .reduce((first, second) -> second)
                .ifPresent(this::example);
    }

    private void example(Answer answer) {
        answer.bodies().stream()
                .flatMap(payload -> payload.example().stream())
                .forEach(text -> code.add(new CodeBlock(getTranslation("reference.answer", answer.status()), text)));
        answer.bodies().stream().filter(payload -> !payload.fields().isEmpty()).forEach(payload -> {
            FieldList fields = new FieldList();
            payload.fields().forEach(fields::field);
            words.add(new H4(getTranslation("reference.answer.fields", answer.status())), fields);
        });
    }
}
