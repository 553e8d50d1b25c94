package dev.tessera.tokens.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.tokens.Creation.NameInvalid;

/** The name of the project or application that a token is for. */
class TokenNameField extends TextField {

    private static final long serialVersionUID = 1L;

    private final transient TokenWords words;

    TokenNameField(TokenWords words) {
        this.words = words;
        setLabel(words.translated("tokens.create.name"));
        setPlaceholder(words.translated("tokens.create.name.example"));
        setHelperText(words.translated("tokens.create.name.hint"));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setAutocomplete(Autocomplete.OFF);
        setWidthFull();
    }

    void accept() {
        setInvalid(false);
    }

    void refuse(NameInvalid.Fault fault) {
        refuse(words.translated(
                switch (fault) {
                    case BLANK -> "tokens.create.name.missing";
                    case TOO_LONG -> "tokens.create.name.too-long";
                    case NOT_PLAIN_TEXT -> "tokens.create.name.not-plain";
                }));
    }

    void refuse(String reason) {
        setErrorMessage(reason);
        setInvalid(true);
        focus();
    }
}
