package dev.tessera.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.verification.VerifierCreation;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierCreation.NameInvalid;
import dev.tessera.verification.VerifierCreation.ProofNeeded;
import dev.tessera.verification.Verifiers;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for a new verifier's name. */
final class CreateVerifierDialog {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final Function<String, VerifierCreation> create;
    private final Consumer<Created> onCreated;
    private final FreshFactorPrompt prompt;

    CreateVerifierDialog(
            Function<String, VerifierCreation> create, Consumer<Created> onCreated, FreshFactorPrompt prompt) {
        this.prompt = prompt;
        this.create = create;
        this.onCreated = onCreated;
        UI ui = UI.getCurrent();
        name.setLabel(ui.getTranslation("verification.verifiers.name"));
        name.setHelperText(ui.getTranslation("verification.verifiers.name.hint"));
        name.setMaxLength(Verifiers.NAME_LENGTH);
        name.setAutofocus(true);
        dialog = new FormDialog(
                        ui.getTranslation("verification.verifiers.create"),
                        ui.getTranslation("verification.verifiers.create"),
                        this::submit)
                .body(name);
    }

    private void submit() {
        switch (create.apply(name.getValue())) {
            case Created created -> {
                dialog.close();
                onCreated.accept(created);
            }
            case ProofNeeded() -> prompt.ensure(this::submit);
            case NameInvalid() -> {
                name.setInvalid(true);
                name.setErrorMessage(name.getTranslation("verification.verifiers.name.invalid", Verifiers.NAME_LENGTH));
                name.focus();
            }
        }
    }

    void open() {
        dialog.open();
    }
}
