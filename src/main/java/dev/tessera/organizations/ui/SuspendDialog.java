package dev.tessera.organizations.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.DangerDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.Suspension;
import dev.tessera.organizations.SuspensionChange;
import java.util.function.Function;

/** Asks why an organization is to be suspended, and says what that breaks. */
class SuspendDialog {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final Function<String, SuspensionChange> suspend;
    private final Runnable onDone;
    private final TextArea reason = new TextArea();
    private final DangerDialog dialog;

    SuspendDialog(
            OrganizationWords words,
            FreshFactorPrompt prompt,
            String name,
            String consequences,
            Function<String, SuspensionChange> suspend,
            Runnable onDone) {
        this.words = words;
        this.prompt = prompt;
        this.suspend = suspend;
        this.onDone = onDone;
        this.dialog = new DangerDialog(
                words.translated("organization.register.suspend.title", name),
                consequences,
                words.translated("organization.register.suspend.confirm"),
                this::submit);
        reason.setLabel(words.translated("organization.register.reason"));
        reason.setHelperText(words.translated("organization.register.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Suspension.REASON_LENGTH);
        reason.setMinRows(2);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        dialog.body(reason);
    }

    void open() {
        dialog.open();
    }

    private void submit() {
        reason.setInvalid(false);
        switch (suspend.apply(reason.getValue())) {
            case DONE -> {
                dialog.close();
                onDone.run();
            }
            case PROOF_NEEDED -> prompt.ensure(this::submit);
            case REASON_MISSING -> mark("organization.register.reason.missing");
            case REASON_TOO_LONG -> mark("organization.register.reason.too-long");
            case NOT_FOUND, NOT_PERMITTED -> dialog.error(words.translated("organization.refused.not-permitted"));
        }
    }

    private void mark(String key) {
        reason.setErrorMessage(words.translated(key, Suspension.REASON_LENGTH));
        reason.setInvalid(true);
        reason.focus();
    }
}
