package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.OrganizationCredentials;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Revokes many before one's eyes: the browser asks for one slice after the other, so nobody waits for an answer that does not come, and
 * whoever cancels ends it. What is revoked by then stays so.
 */
final class BulkProgress {

    private final List<UUID> credentials;
    private final InventorySource source;
    private final CredentialWords words;
    private final FreshFactorPrompt prompt;
    private final Dialog dialog;
    private final Div body = new Div();
    private final Paragraph count = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button close;
    private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    private int done;

    /** @param onClosed the list has fewer rows by then */
    BulkProgress(
            List<Credential> credentials,
            InventorySource source,
            CredentialWords words,
            FreshFactorPrompt prompt,
            Runnable onClosed) {
        this.credentials = credentials.stream().map(Credential::id).toList();
        this.source = source;
        this.words = words;
        this.prompt = prompt;
        dialog = new Dialog(words.translated("inventory.progress.title"));
        dialog.addClassName("form-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.addClosedListener(closed -> onClosed.run());
        body.addClassName("bulk-progress");
        body.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", words.translated("inventory.progress.title"));
        body.add(count, bar);
        dialog.add(body);
        close = new Button(words.translated("inventory.progress.cancel"), click -> dialog.close());
        dialog.getFooter().add(close);
    }

    void open() {
        dialog.open();
        show();
    }

    private void show() {
        count.setText(words.translated("inventory.progress.count", done, credentials.size()));
        bar.setValue((double) done / credentials.size());
        if (done < credentials.size()) {
            body.getElement().executeJs("return true").then(answer -> goOn());
        } else {
            finish();
        }
    }

    private void goOn() {
        if (dialog.isOpened()) {
            int end = Math.min(done + OrganizationCredentials.SLICE, credentials.size());
            revoke(credentials.subList(done, end));
        }
    }

    /** A factor that grows old on the way is asked for again, and what was not revoked for want of it is tried again. */
    private void revoke(List<UUID> slice) {
        for (Ending ending : source.revokeSome(slice)) {
            if (ending == Ending.PROOF_NEEDED) {
                prompt.ensure(this::goOn);
                return;
            }
            endings.merge(ending, 1, Integer::sum);
            done++;
        }
        show();
    }

    private void finish() {
        int revoked = endings.getOrDefault(Ending.REVOKED, 0);
        int others = done - revoked;
        Notice result = new Notice(
                others == 0 ? Tone.SUCCESS : Tone.INFO, words.translated("inventory.progress.done", revoked, others));
        body.removeAll();
        body.add(result);
        close.setText(words.translated("design.close"));
    }
}
