package dev.tessera.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.tessera.audit.BrokenLink;
import dev.tessera.audit.ChainProgress;
import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainProgress.Whole;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import java.util.Locale;

/**
 * Verifies a log before one's eyes: the browser asks for one step after the other, so nobody waits for an answer that does not
 * come, and whoever closes the dialog ends it.
 */
final class VerifyDialog {

    private final LogSource log;
    private final AuditWords words;
    private final Dialog dialog;
    private final Div body = new Div();
    private final Paragraph count = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    /** @param onClosed the log has one entry more by then */
    VerifyDialog(LogSource log, AuditWords words, Runnable onClosed) {
        this.log = log;
        this.words = words;
        UI ui = UI.getCurrent();
        dialog = new Dialog(ui.getTranslation("audit.verify.title"));
        dialog.addClassName("form-dialog");
        dialog.addClosedListener(closed -> onClosed.run());
        Paragraph lead = new Paragraph(words.translated("audit.verify.text"));
        lead.addClassName("form-lead");
        body.addClassName("audit-verification");
        body.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", words.translated("audit.verify.title"));
        body.add(count, bar);
        dialog.add(lead, body);
        dialog.getFooter().add(new Button(ui.getTranslation("design.close"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        show(log.beginVerification());
    }

    private void show(ChainProgress progress) {
        switch (progress) {
            case Checking checking -> {
                count.setText(words.translated("audit.verify.count", checking.checked(), checking.entries()));
                bar.setValue(Math.min(1, (double) checking.checked() / Math.max(1, checking.entries())));
                body.getElement().executeJs("return true").then(answer -> goOn(checking));
            }
            case Whole whole ->
                finish(new Notice(Tone.SUCCESS, words.translated("audit.verify.whole.text", whole.entries()))
                        .titled(words.translated("audit.verify.whole")));
            case Broken broken ->
                finish(new Notice(Tone.DANGER, fault(broken.link()))
                        .titled(words.translated(
                                "audit.verify.broken", broken.link().position())));
        }
    }

    private void goOn(Checking checking) {
        if (dialog.isOpened()) {
            show(log.verifyOn(checking));
        }
    }

    private String fault(BrokenLink link) {
        return words.translated("audit.verify.fault." + link.fault().name().toLowerCase(Locale.ROOT), link.position());
    }

    private void finish(Notice result) {
        body.removeAll();
        body.add(result);
    }
}
