package dev.tessera.organizations.ui;

import dev.tessera.design.DangerDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.MemberChange;
import java.util.function.Supplier;

/** Asks before something is taken from a member, and says why where it is refused. */
class MemberConfirmation {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final Supplier<MemberChange> change;
    private final Runnable onDone;
    private final DangerDialog dialog;

    /** @param key under which title and button stand, as {@code organization.members.remove} */
    MemberConfirmation(
            OrganizationWords words,
            FreshFactorPrompt prompt,
            String key,
            String name,
            String consequences,
            Supplier<MemberChange> change,
            Runnable onDone) {
        this.words = words;
        this.prompt = prompt;
        this.change = change;
        this.onDone = onDone;
        this.dialog = new DangerDialog(
                words.translated(key + ".title", name), consequences, words.translated(key + ".confirm"), this::submit);
    }

    void open() {
        dialog.open();
    }

    private void submit() {
        MemberChange made = change.get();
        switch (made) {
            case MemberChange.Done ignored -> {
                dialog.close();
                onDone.run();
            }
            case MemberChange.ProofNeeded ignored -> prompt.ensure(this::submit);
            default -> dialog.error(new Refusals(words).of(made));
        }
    }
}
