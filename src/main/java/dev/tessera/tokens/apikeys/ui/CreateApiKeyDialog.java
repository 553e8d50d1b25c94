package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.apikeys.ApiKeyCreation;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameInvalid;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameTaken;
import dev.tessera.tokens.apikeys.SecretRefusal;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for the name of a new API key. It closes only when the key is made; a refusal says why, at the field that it is about,
 * and loses nothing.
 */
class CreateApiKeyDialog {

    private final ApiKeyWords words;
    private final FreshFactorPrompt prompt;
    private final Function<String, ApiKeyCreation> create;
    private final Consumer<Created> onCreated;
    private final TextField name = new TextField();
    private final FormDialog dialog;

    CreateApiKeyDialog(
            ApiKeyWords words,
            FreshFactorPrompt prompt,
            Function<String, ApiKeyCreation> create,
            Consumer<Created> onCreated) {
        this.words = words;
        this.prompt = prompt;
        this.create = create;
        this.onCreated = onCreated;
        name.setLabel(words.translated("apikeys.create.name"));
        name.setPlaceholder(words.translated("apikeys.create.name.example"));
        name.setHelperText(words.translated("apikeys.create.name.hint"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutocomplete(Autocomplete.OFF);
        name.setWidthFull();
        this.dialog = new FormDialog(
                        words.translated("apikeys.create"), words.translated("apikeys.create.submit"), this::submit)
                .lead(words.translated("apikeys.create.lead"))
                .body(name);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void submit() {
        name.setInvalid(false);
        switch (create.apply(name.getValue())) {
            case Created created -> {
                dialog.close();
                onCreated.accept(created);
            }
            case NameTaken taken -> refuse("apikeys.create.name.taken");
            case NameInvalid invalid ->
                refuse(
                        switch (invalid.fault()) {
                            case BLANK -> "apikeys.create.name.missing";
                            case TOO_LONG -> "apikeys.create.name.too-long";
                            case NOT_PLAIN_TEXT -> "apikeys.create.name.not-plain";
                        });
            case SecretRefusal refusal -> refuse(refusal);
        }
    }

    private void refuse(String reason) {
        name.setErrorMessage(words.translated(reason));
        name.setInvalid(true);
        name.focus();
    }

    private void refuse(SecretRefusal refusal) {
        if (refusal == SecretRefusal.PROOF_NEEDED) {
            prompt.ensure(this::submit);
        } else {
            dialog.error(words.text(refusal));
        }
    }
}
