package dev.tessera.verification.ui;

import com.vaadin.flow.component.UI;
import dev.tessera.design.DangerDialog;

/** Asks before a verifier is revoked: whoever still uses it will be turned away. */
final class RevokeVerifierDialog {

    private final DangerDialog dialog;

    RevokeVerifierDialog(String name, Runnable onConfirm) {
        UI ui = UI.getCurrent();
        dialog = new DangerDialog(
                ui.getTranslation("verification.verifiers.revoke.title", name),
                ui.getTranslation("verification.verifiers.revoke.text"),
                ui.getTranslation("verification.verifiers.revoke"),
                () -> confirm(onConfirm));
    }

    private void confirm(Runnable onConfirm) {
        dialog.close();
        onConfirm.run();
    }

    void open() {
        dialog.open();
    }
}
