package dev.tessera.identity.ui;

import dev.tessera.design.DangerDialog;

/** Asks before a session ends. */
final class ConfirmEnd {

    private final Runnable onConfirm;
    private final DangerDialog dialog;

    ConfirmEnd(String title, String consequences, String confirm, Runnable onConfirm) {
        this.onConfirm = onConfirm;
        this.dialog = new DangerDialog(title, consequences, confirm, this::confirmed);
    }

    void open() {
        dialog.open();
    }

    private void confirmed() {
        dialog.close();
        onConfirm.run();
    }
}
