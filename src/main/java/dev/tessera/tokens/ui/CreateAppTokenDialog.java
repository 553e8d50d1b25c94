package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Permission;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for what a new app token needs. It closes only when the token is made; a refusal says why, at the field that it is
 * about, and loses nothing.
 */
class CreateAppTokenDialog {

    private final TokenWords words;
    private final FreshFactorPrompt prompt;
    private final Function<NewAppToken, Creation> create;
    private final Consumer<Created> onCreated;
    private final TokenNameField name;
    private final ValidityField validity;
    private final TokenBoundsFields bounds;
    private final ToggleSwitch enabled;
    private final FormDialog dialog;

    CreateAppTokenDialog(
            TokenWords words,
            ZoneId zone,
            LocalDate today,
            TokenPolicy policy,
            Set<Permission> own,
            FreshFactorPrompt prompt,
            Function<NewAppToken, Creation> create,
            Consumer<Created> onCreated) {
        this.words = words;
        this.prompt = prompt;
        this.create = create;
        this.onCreated = onCreated;
        this.name = new TokenNameField(words);
        this.validity = new ValidityField(words, zone, today, policy);
        this.bounds = new TokenBoundsFields(words, own);
        this.enabled = new ToggleSwitch(words.translated("tokens.create.enabled"));
        enabled.setValue(true);
        Paragraph hint = new Paragraph(words.translated("tokens.create.enabled.hint"));
        hint.addClassName("token-hint");
        this.dialog = new FormDialog(
                        words.translated("tokens.create"), words.translated("tokens.create.submit"), this::submit)
                .body(name, validity, bounds, enabled, hint);
    }

    /** Fills in what an address asks for; the person looks at it and decides. */
    CreateAppTokenDialog filledWith(NewTokenForm form) {
        name.setValue(form.name());
        validity.show(form.expires(), form.lastDay());
        bounds.show(form.permissions(), form.addresses());
        return this;
    }

    CreateAppTokenDialog onClosed(Runnable listener) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                listener.run();
            }
        });
        return this;
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void submit() {
        name.accept();
        validity.accept();
        bounds.accept();
        if (bounds.areRanges()) {
            submit(new NewAppToken(
                    name.getValue(), validity.chosen(), bounds.permissions(), bounds.addresses(), enabled.getValue()));
        }
    }

    private void submit(NewAppToken wanted) {
        switch (create.apply(wanted)) {
            case Created created -> {
                dialog.close();
                onCreated.accept(created);
            }
            case NameTaken taken -> name.refuse(words.translated("tokens.create.name.taken"));
            case NameInvalid invalid -> name.refuse(invalid.fault());
            case ValidityRefused refused -> validity.refuse(refused);
            case PermissionsRefused refused -> bounds.refuse(refused);
            case AddressesRefused refused -> dialog.error(words.translated("tokens.create.addresses-refused"));
            case ProofNeeded needed -> prompt.ensure(() -> submit(wanted));
            case NotPermitted refused -> dialog.error(words.translated("tokens.create.not-permitted"));
        }
    }
}
