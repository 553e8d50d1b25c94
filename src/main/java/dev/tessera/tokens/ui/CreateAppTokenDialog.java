package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.Creation;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.PermissionsRefused;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.NewAppToken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for what a new app token needs. It closes only when the token is made; a refusal says why, at the field that it is
 * about, and loses nothing.
 */
class CreateAppTokenDialog {

    private final TokenWords words;
    private final Function<NewAppToken, Creation> create;
    private final Consumer<Created> onCreated;
    private final TokenNameField name;
    private final ValidityField validity;
    private final ToggleSwitch enabled;
    private final FormDialog dialog;

    CreateAppTokenDialog(
            TokenWords words,
            ZoneId zone,
            LocalDate today,
            TokenPolicy policy,
            Function<NewAppToken, Creation> create,
            Consumer<Created> onCreated) {
        this.words = words;
        this.create = create;
        this.onCreated = onCreated;
        this.name = new TokenNameField(words);
        this.validity = new ValidityField(words, zone, today, policy);
        this.enabled = new ToggleSwitch(words.translated("tokens.create.enabled"));
        enabled.setValue(true);
        Paragraph hint = new Paragraph(words.translated("tokens.create.enabled.hint"));
        hint.addClassName("token-hint");
        this.dialog = new FormDialog(
                        words.translated("tokens.create"), words.translated("tokens.create.submit"), this::submit)
                .body(name, validity, enabled, hint);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void submit() {
        name.accept();
        validity.accept();
        switch (create.apply(
                NewAppToken.unlimited(name.getValue(), validity.chosen()).enabled(enabled.getValue()))) {
            case Created created -> {
                dialog.close();
                onCreated.accept(created);
            }
            case NameTaken taken -> name.refuse(words.translated("tokens.create.name.taken"));
            case NameInvalid invalid -> name.refuse(invalid.fault());
            case ValidityRefused refused -> validity.refuse(refused);
            case PermissionsRefused refused -> dialog.error(words.translated("tokens.create.permissions-refused"));
            case AddressesRefused refused -> dialog.error(words.translated("tokens.create.addresses-refused"));
            case ProofNeeded needed -> dialog.error(words.translated("tokens.create.proof-needed"));
            case NotPermitted refused -> dialog.error(words.translated("tokens.create.not-permitted"));
        }
    }
}
