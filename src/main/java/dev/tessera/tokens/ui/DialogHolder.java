package dev.tessera.tokens.ui;

import dev.tessera.design.DangerDialog;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Opens a dialog whose own action closes it. */
final class DialogHolder {

    private DialogHolder() {}

    static void open(Function<Runnable, DangerDialog> make) {
        AtomicReference<DangerDialog> holder = new AtomicReference<>();
        DangerDialog dialog = make.apply(() -> holder.get().close());
        holder.set(dialog);
        dialog.open();
    }
}
