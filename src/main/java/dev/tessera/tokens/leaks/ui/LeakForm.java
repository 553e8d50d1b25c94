package dev.tessera.tokens.leaks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakDesk;

/** What was found, where, and what else there is to say. From the click until the answer the button is off. */
final class LeakForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea(getTranslation("leaks.text"));
    private final TextField foundAt = new TextField(getTranslation("leaks.found-at"));
    private final TextField note = new TextField(getTranslation("leaks.note"));

    LeakForm(Runnable onSubmit) {
        addClassName("entry-form");
        text.setMaxLength(LeakDesk.LONGEST_TEXT);
        text.setHelperText(getTranslation("leaks.text.hint"));
        text.setManualValidation(true);
        text.setAutocomplete(Autocomplete.OFF);
        text.setAutocapitalize(Autocapitalize.NONE);
        text.getElement().setAttribute("spellcheck", "false");
        text.addClassName("leak-text");
        text.setAutofocus(true);
        foundAt.setMaxLength(Finding.LONGEST);
        foundAt.setPlaceholder(getTranslation("leaks.found-at.example"));
        foundAt.setAutocomplete(Autocomplete.OFF);
        note.setMaxLength(Finding.LONGEST);
        note.setAutocomplete(Autocomplete.OFF);
        add(text, foundAt, note, button(onSubmit));
    }

    private Button button(Runnable onSubmit) {
        Button submit = new Button(getTranslation("leaks.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            try {
                onSubmit.run();
            } finally {
                submit.setEnabled(true);
            }
        });
        return submit;
    }

    /** Whether there is a text to search; if not, the field says so. A browser lets nobody type or paste more than may be. */
    boolean isComplete() {
        boolean blank = text.getValue().isBlank();
        text.setErrorMessage(getTranslation(blank ? "leaks.text.missing" : "leaks.text.too-long"));
        text.setInvalid(blank || text.getValue().length() > LeakDesk.LONGEST_TEXT);
        if (text.isInvalid()) {
            text.focus();
        }
        return !text.isInvalid();
    }

    String text() {
        return text.getValue();
    }

    Finding finding(ClientAddress finder) {
        return new Finding(bounded(foundAt.getValue()), bounded(note.getValue()), finder);
    }

    private static String bounded(String typed) {
        return typed.substring(0, Math.min(typed.length(), Finding.LONGEST));
    }

    /** Empties the text and keeps the rest: who found one may find more in the same place. */
    void forgetText() {
        text.clear();
    }
}
