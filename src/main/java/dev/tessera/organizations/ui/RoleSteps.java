package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleChange;
import dev.tessera.organizations.RoleEffects;
import dev.tessera.organizations.RoleForm;
import dev.tessera.organizations.Roles;
import java.util.List;

/** What can be done with roles: make one, change one, delete one. */
class RoleSteps {

    private static final RoleForm EMPTY = new RoleForm("", "", PermissionSettings.NONE);

    private final Roles roles;
    private final RoleEffects effects;
    private final Viewer viewer;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    RoleSteps(
            Roles roles,
            RoleEffects effects,
            Viewer viewer,
            FreshFactorPrompt prompt,
            OrganizationWords words,
            Runnable onChanged) {
        this.roles = roles;
        this.effects = effects;
        this.viewer = viewer;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** The steps for one role: none for a predefined one. */
    List<Component> actions(Role role, boolean mayEdit) {
        return role.predefined() || !mayEdit
                ? List.of()
                : List.of(
                        button(TesseraIcon.EDIT, "organization.roles.edit", role, () -> edit(role)),
                        button(TesseraIcon.TRASH, "organization.roles.delete", role, () -> askToDelete(role)));
    }

    private Button button(TesseraIcon icon, String key, Role role, Runnable action) {
        Button button = new Button(words.translated(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(words.translated(key + ".of", role.name()));
        return button;
    }

    void create() {
        new RoleDialog(
                        words,
                        prompt,
                        EMPTY,
                        words.translated("organization.roles.create"),
                        settings -> List.of(),
                        form -> roles.create(viewer.actor(), form),
                        role -> done("organization.roles.created", role))
                .open();
    }

    private void edit(Role role) {
        new RoleDialog(
                        words,
                        prompt,
                        new RoleForm(role.name(), role.description(), role.settings()),
                        words.translated("organization.roles.edit.title", role.name()),
                        settings -> effects.of(viewer.actor(), role.id(), settings),
                        form -> roles.change(viewer.actor(), role.id(), form),
                        changed -> done("organization.roles.changed", changed))
                .open();
    }

    private void askToDelete(Role role) {
        long holders = roles.countHolders(viewer.actor(), role.id());
        EffectList effect = new EffectList(words);
        effect.show(effects.of(viewer.actor(), role.id(), PermissionSettings.NONE));
        DangerDialog[] dialog = new DangerDialog[1];
        dialog[0] = new DangerDialog(
                words.translated("organization.roles.delete.title", role.name()),
                words.translated("organization.roles.delete.text", holders),
                words.translated("organization.roles.delete.confirm"),
                () -> delete(role, dialog[0]));
        dialog[0].body(effect);
        dialog[0].open();
    }

    private void delete(Role role, DangerDialog dialog) {
        RoleChange made = roles.delete(viewer.actor(), role.id());
        switch (made) {
            case RoleChange.Done ignored -> {
                dialog.close();
                done("organization.roles.deleted", role);
            }
            case RoleChange.ProofNeeded ignored -> prompt.ensure(() -> delete(role, dialog));
            default -> dialog.error(new Refusals(words).of(made));
        }
    }

    private void done(String key, Role role) {
        toasts.success(words.translated(key, role.name()));
        onChanged.run();
    }
}
