package dev.tessera.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;

/** The form of a page for strangers: a message if there is one, the fields, the button. Enter in a field sends it. */
@Tag("form")
final class EntryForm extends HtmlContainer {

    // A real form, so that password managers know what belongs together; only the server decides what sending means.
    private static final String STAY = """
            const stay = event => event.preventDefault();
            this.addEventListener('submit', stay);
            return () => this.removeEventListener('submit', stay);""";

    private final Div summary = new Div();
    private final SubmitButton submit;

    EntryForm(String submitLabel, Runnable onSubmit) {
        addClassName("entry-form");
        getElement().setAttribute("method", "post").setAttribute("novalidate", true);
        getElement().addJsInitializer(STAY);
        summary.addClassName("entry-form-summary");
        submit = new SubmitButton(submitLabel, () -> {
            summary.removeAll();
            onSubmit.run();
        });
        submit.onEnterIn(this);
        add(summary, submit);
    }

    /** Adds fields above the button, top to bottom. */
    EntryForm fields(Component... fields) {
        for (Component field : fields) {
            addComponentAtIndex((int) getChildren().count() - 1, field);
        }
        return this;
    }

    /** Says above the fields why the form was refused; the next attempt clears it. */
    void error(String text) {
        say(Tone.DANGER, text);
    }

    /** Says something above the fields. */
    void say(Tone tone, String text) {
        summary.removeAll();
        summary.add(new Notice(tone, text));
    }

    /** Leaves nothing but one of its parts, when there is nothing to send any more. */
    void reduceTo(Component part) {
        removeAll();
        add(part);
    }
}
