package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowSelection;
import dev.tessera.design.SelectionBar;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Revokes one credential, or all that were picked. What is asked is what they are now, not when they were picked. */
class RevocationSteps {

    private static final int NAMED = 5;

    private final InventorySource source;
    private final CredentialWords words;
    private final FreshFactorPrompt prompt;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    RevocationSteps(InventorySource source, CredentialWords words, FreshFactorPrompt prompt, Runnable onChanged) {
        this.source = source;
        this.words = words;
        this.prompt = prompt;
        this.onChanged = onChanged;
    }

    boolean arePossible() {
        return source.mayRevoke();
    }

    void askToRevoke(Credential credential) {
        open(
                words.translated("inventory.revoke.title", credential.name()),
                words.translated("inventory.revoke.text", words.ownerName(credential)),
                words.translated("inventory.revoke"),
                dialog -> revoke(credential, dialog));
    }

    private void revoke(Credential credential, DangerDialog dialog) {
        Ending ending = source.revoke(credential.id());
        switch (ending) {
            case PROOF_NEEDED -> prompt.ensure(() -> revoke(credential, dialog));
            case REVOKED -> {
                dialog.close();
                toasts.success(words.translated("inventory.revoked", credential.name()));
                onChanged.run();
            }
            case ALREADY_REVOKED, NOT_FOUND, NOT_PERMITTED -> {
                dialog.close();
                toasts.error(words.translated("inventory.ending." + CredentialWords.keyed(ending)));
                onChanged.run();
            }
        }
    }

    /** The list below the bar that comes with the first picked credential. */
    Div above(ResponsiveGrid<Credential> grid, RowSelection<Credential> picked) {
        Button revoke = new Button(
                words.translated("inventory.revoke"), TesseraIcon.BAN.create(), click -> askToRevoke(picked));
        revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        return new SelectionBar(picked, revoke).above(grid);
    }

    private void askToRevoke(RowSelection<Credential> picked) {
        List<UUID> ids = picked.items().stream().map(Credential::id).toList();
        List<Credential> alive = source.find(ids);
        if (alive.isEmpty()) {
            toasts.error(words.translated("inventory.ending.already-revoked"));
            picked.clear();
            onChanged.run();
            return;
        }
        int many = alive.size();
        DangerDialog dialog = open(
                words.translated("inventory.revoke.many.title", many),
                words.translated("inventory.revoke.many.text", many),
                words.translated("inventory.revoke.many", many),
                asked -> prompt.ensure(() -> {
                    asked.close();
                    picked.clear();
                    new BulkProgress(alive, source, words, prompt, onChanged).open();
                }));
        dialog.body(names(alive), new Paragraph(owners(alive)));
        if (many > 1) {
            dialog.typing(Integer.toString(many));
        }
    }

    private UnorderedList names(List<Credential> alive) {
        UnorderedList names = new UnorderedList();
        names.addClassName("token-names");
        alive.stream()
                .limit(NAMED)
                .map(credential -> new ListItem(credential.name() + " · " + words.ownerName(credential)))
                .forEach(names::add);
        if (alive.size() > NAMED) {
            names.add(new ListItem(words.translated("tokens.revoke.many.more", alive.size() - NAMED)));
        }
        return names;
    }

    private String owners(List<Credential> alive) {
        long owners = alive.stream().map(Credential::owner).distinct().count();
        return words.translated("inventory.revoke.many.owners", owners);
    }

    private static DangerDialog open(String title, String text, String confirm, Consumer<DangerDialog> onConfirm) {
        AtomicReference<DangerDialog> holder = new AtomicReference<>();
        DangerDialog dialog = new DangerDialog(title, text, confirm, () -> onConfirm.accept(holder.get()));
        holder.set(dialog);
        dialog.open();
        return dialog;
    }
}
