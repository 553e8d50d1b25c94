package dev.tessera.tokens.apikeys.ui;

import dev.tessera.design.DangerDialog;

/** Asks before an API key or a secret stops working; what was asked about is then done once, and the dialog gone. */
final class Confirmation {

    private final DangerDialog dialog;

    Confirmation(String title, String consequences, String verb, Runnable onConfirm) {
        dialog = new DangerDialog(title, consequences, verb, () -> confirm(onConfirm));
    }

    /** Asks to type this name, too. */
    Confirmation typing(String name) {
        dialog.typing(name);
        return this;
    }

    private void confirm(Runnable onConfirm) {
        dialog.close();
        onConfirm.run();
    }

    void open() {
        dialog.open();
    }
}
