package dev.tessera.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import dev.tessera.audit.AuditScope;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.design.Page;
import dev.tessera.design.TesseraIcon;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A log: filtered, scrolled, looked into, exported and verified. */
abstract class LogView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String title;
    private final transient LogSource log;
    private final transient AuditWords words;
    private final LogToolbar toolbar;
    private final LogList list;
    private transient LogState state = LogState.ALL;

    LogView(LogDesk desk, AuditScope scope, String path, String title, String description) {
        super(UI.getCurrent().getTranslation(title));
        this.path = path;
        this.title = title;
        this.log = desk.source(scope);
        this.words = desk.words(getLocale());
        this.toolbar = new LogToolbar(log, words, this::change);
        this.list = new LogList(log, words, new EntryDetails(words, this::change), this::opened);
        description(getTranslation(description));
        actions(verifyButton(), exportButton());
        add(toolbar, list);
    }

    private Button verifyButton() {
        return new Button(
                getTranslation("audit.verify"),
                TesseraIcon.SHIELD.create(),
                click -> new VerifyDialog(log, words, this::show).open());
    }

    private Button exportButton() {
        return new Button(
                getTranslation("audit.export"),
                TesseraIcon.DOWNLOAD.create(),
                click -> new ExportDialog(log, words, state.filter(words.zone(), words.today()), state.isNarrowed())
                        .onClosed(this::show)
                        .open());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = LogState.of(event.getLocation().getQueryParameters());
        show();
        Optional.ofNullable(state.entry()).flatMap(log::find).ifPresent(list::open);
    }

    private void change(UnaryOperator<LogState> change) {
        state = change.apply(state).showing(null);
        writeAddress();
        show();
    }

    private void opened(Optional<LoggedEntry> entry) {
        state = state.showing(entry.map(LoggedEntry::number).orElse(null));
        writeAddress();
    }

    private void show() {
        toolbar.show(state);
        list.show(state.filter(words.zone(), words.today()));
    }

    private void writeAddress() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, state.address()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
