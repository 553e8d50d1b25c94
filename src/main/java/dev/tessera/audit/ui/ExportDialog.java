package dev.tessera.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.tessera.audit.AuditFilter;
import dev.tessera.design.TesseraIcon;
import java.io.IOException;

/** Offers what the list shows as files, and says what each is good for. */
final class ExportDialog {

    private final LogSource log;
    private final AuditWords words;
    private final AuditFilter filter;
    private final Dialog dialog;

    ExportDialog(LogSource log, AuditWords words, AuditFilter filter, boolean narrowed) {
        this.log = log;
        this.words = words;
        this.filter = filter;
        UI ui = UI.getCurrent();
        dialog = new Dialog(ui.getTranslation("audit.export.title"));
        dialog.addClassName("form-dialog");
        Paragraph lead = new Paragraph(ui.getTranslation(narrowed ? "audit.export.filtered" : "audit.export.all"));
        lead.addClassName("form-lead");
        Div options = new Div(lead, option("csv", this::writeCsv), option("signed", this::writeSigned));
        options.addClassName("audit-exports");
        dialog.add(options);
        dialog.getFooter().add(new Button(ui.getTranslation("design.close"), click -> dialog.close()));
    }

    private Anchor option(String name, DownloadHandler handler) {
        Span title = new Span(words.translated("audit.export." + name));
        title.addClassName("audit-export-title");
        Span text = new Span(words.translated("audit.export." + name + ".text"));
        text.addClassName("cell-muted");
        Div lines = new Div(title, text);
        Anchor option = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        option.addClassName("audit-export");
        option.add(TesseraIcon.DOWNLOAD.create(), lines);
        return option;
    }

    private void writeCsv(DownloadEvent download) throws IOException {
        name(download, "csv", "text/csv;charset=utf-8");
        log.csv(filter, new SpreadsheetText(words), download.getOutputStream());
    }

    private void writeSigned(DownloadEvent download) throws IOException {
        name(download, "ndjson", "application/x-ndjson");
        log.signedNdjson(filter, download.getOutputStream());
    }

    private void name(DownloadEvent download, String extension, String type) {
        download.setFileName("tessera-audit-" + words.today() + "." + extension);
        download.setContentType(type);
        download.getResponse().setHeader("Cache-Control", "no-store");
    }

    /** Hears that it is over; the log may have more entries by then. */
    ExportDialog onClosed(Runnable listener) {
        dialog.addClosedListener(closed -> listener.run());
        return this;
    }

    void open() {
        dialog.open();
    }
}
