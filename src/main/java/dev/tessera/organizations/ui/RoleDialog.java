package dev.tessera.organizations.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleChange;
import dev.tessera.organizations.RoleEffects.Effect;
import dev.tessera.organizations.RoleForm;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks what a custom role is called and what it says of each permission, and shows before it is saved whom that hits. */
class RoleDialog {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final Function<PermissionSettings, List<Effect>> foresee;
    private final Function<RoleForm, RoleChange> save;
    private final Consumer<Role> onSaved;
    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final SettingsField settings;
    private final EffectList effect;
    private final FormDialog dialog;

    RoleDialog(
            OrganizationWords words,
            FreshFactorPrompt prompt,
            RoleForm shown,
            String title,
            Function<PermissionSettings, List<Effect>> foresee,
            Function<RoleForm, RoleChange> save,
            Consumer<Role> onSaved) {
        this.words = words;
        this.prompt = prompt;
        this.foresee = foresee;
        this.save = save;
        this.onSaved = onSaved;
        label(name, "organization.roles.name", shown.name());
        name.setRequiredIndicatorVisible(true);
        label(description, "organization.roles.description.field", shown.description());
        effect = new EffectList(words);
        settings = new SettingsField(words, shown.settings(), this::showEffect);
        dialog = new FormDialog(title, words.translated("organization.save"), this::submit)
                .body(name, description, settings, effect);
        dialog.addClassName("role-dialog");
        effect.setVisible(!shown.name().isEmpty());
        showEffect();
    }

    private void label(TextField field, String key, String value) {
        field.setLabel(words.translated(key));
        field.setHelperText(words.translated(key + ".hint"));
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.OFF);
        field.setValue(value);
        field.setWidthFull();
    }

    void open() {
        dialog.open();
    }

    private void showEffect() {
        effect.show(foresee.apply(settings.value()));
    }

    private void submit() {
        name.setInvalid(false);
        description.setInvalid(false);
        RoleChange made = save.apply(new RoleForm(name.getValue(), description.getValue(), settings.value()));
        switch (made) {
            case RoleChange.Done done -> {
                dialog.close();
                onSaved.accept(done.role());
            }
            case RoleChange.ProofNeeded ignored -> prompt.ensure(this::submit);
            case RoleChange.NameTaken ignored -> mark(name, made);
            case RoleChange.Invalid invalid -> mark(invalid.fault().isOfName() ? name : description, made);
            default -> dialog.error(new Refusals(words).of(made));
        }
    }

    private void mark(TextField field, RoleChange reason) {
        field.setErrorMessage(new Refusals(words).of(reason));
        field.setInvalid(true);
        field.focus();
    }
}
