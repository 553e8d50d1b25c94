package dev.tessera.tokens.ui;

import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenEdit;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.PermissionsRefused;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Edit;
import dev.tessera.tokens.Edit.AlreadyRevoked;
import dev.tessera.tokens.Edit.Changed;
import dev.tessera.tokens.Edit.NotFound;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Changes what a token is called, may do, and from where. */
class EditTokenDialog {

    private final TokenWords words;
    private final FreshFactorPrompt prompt;
    private final Function<AppTokenEdit, Edit> change;
    private final Consumer<AppToken> onChanged;
    private final TokenNameField name;
    private final TokenBoundsFields bounds;
    private final FormDialog dialog;

    EditTokenDialog(
            AppToken token,
            TokenWords words,
            Set<Permission> own,
            FreshFactorPrompt prompt,
            Function<AppTokenEdit, Edit> change,
            Consumer<AppToken> onChanged) {
        this.words = words;
        this.prompt = prompt;
        this.change = change;
        this.onChanged = onChanged;
        this.name = new TokenNameField(words);
        name.setValue(token.name());
        Set<Permission> offered = new HashSet<>(own);
        // What the token has it may keep, though its owner has it no more.
        offered.addAll(token.permissions() == null ? Set.of() : token.permissions());
        this.bounds = new TokenBoundsFields(words, offered);
        bounds.show(token.permissions(), token.addresses());
        this.dialog = new FormDialog(
                        words.translated("tokens.edit.title", token.name()),
                        words.translated("tokens.edit.submit"),
                        this::submit)
                .body(name, bounds);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void submit() {
        name.accept();
        bounds.accept();
        if (bounds.areRanges()) {
            submit(new AppTokenEdit(name.getValue(), bounds.permissions(), bounds.addresses()));
        }
    }

    private void submit(AppTokenEdit wanted) {
        switch (change.apply(wanted)) {
            case Changed changed -> {
                dialog.close();
                onChanged.accept(changed.token());
            }
            case NameTaken taken -> name.refuse(words.translated("tokens.create.name.taken"));
            case NameInvalid invalid -> name.refuse(invalid.fault());
            case PermissionsRefused refused -> bounds.refuse(refused);
            case AddressesRefused refused -> dialog.error(words.translated("tokens.create.addresses-refused"));
            case ProofNeeded needed -> prompt.ensure(() -> submit(wanted));
            case AlreadyRevoked refused -> dialog.error(words.translated("tokens.change.already-revoked"));
            case NotFound refused -> dialog.error(words.translated("tokens.change.not-found"));
            case NotPermitted refused -> dialog.error(words.translated("tokens.change.not-permitted"));
        }
    }
}
