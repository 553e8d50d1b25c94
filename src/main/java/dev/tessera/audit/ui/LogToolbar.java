package dev.tessera.audit.ui;

import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.TextRenderer;
import dev.tessera.audit.AuditPerson;
import dev.tessera.design.TesseraIcon;
import dev.tessera.kernel.AuditFacts.Outcome;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What narrows the log: who, what, how it ended, when, and to what it was done. */
class LogToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditWords words;
    private final transient Consumer<UnaryOperator<LogState>> onChange;
    private final ComboBox<AuditPerson> who = new ComboBox<>();
    private final ComboBox<AuditTopic.Choice> what = new ComboBox<>();
    private final Select<Outcome> outcome = new Select<>();
    private final Select<Period.Kind> when = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Button about;
    private final Button clear;

    /** @param onChange gets what a person changed of the state */
    LogToolbar(LogSource log, AuditWords words, Consumer<UnaryOperator<LogState>> onChange) {
        this.words = words;
        this.onChange = onChange;
        addClassNames("list-toolbar", "audit-toolbar");
        about = new Button(TesseraIcon.X.create(), click -> onChange.accept(state -> state.about(null)));
        about.setIconAfterText(true);
        about.addThemeVariants(ButtonVariant.SMALL);
        clear = new Button(words.translated("audit.filter.clear"), click -> onChange.accept(state -> LogState.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        people(log);
        actions();
        outcomes();
        periods();
        add(who, what, outcome, when, from, to, about, clear);
    }

    private void people(LogSource log) {
        who.setPlaceholder(words.translated("audit.filter.who"));
        who.setAriaLabel(words.translated("audit.filter.who"));
        who.setItemLabelGenerator(AuditPerson::fullName);
        who.setClearButtonVisible(true);
        who.setItems(query -> log.people(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        who.addValueChangeListener(change -> told(
                change,
                state -> state.by(
                        change.getValue() == null ? null : change.getValue().id())));
    }

    private void actions() {
        what.setPlaceholder(words.translated("audit.filter.what"));
        what.setAriaLabel(words.translated("audit.filter.what"));
        what.setItemLabelGenerator(choice -> words.translated(choice.key()));
        what.setRenderer(
                new TextRenderer<>(choice -> (choice.isWhole() ? "" : "\u2003") + words.translated(choice.key())));
        what.setItems(AuditTopic.Choice.all());
        what.setClearButtonVisible(true);
        what.addValueChangeListener(change -> told(change, state -> state.of(change.getValue())));
    }

    private void outcomes() {
        String any = words.translated("audit.filter.outcome");
        outcome.setAriaLabel(any);
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(any);
        outcome.setPlaceholder(any);
        outcome.setItemLabelGenerator(item -> item == null ? any : words.outcome(item));
        outcome.addValueChangeListener(change -> told(change, state -> state.ended(change.getValue())));
    }

    private void periods() {
        when.setAriaLabel(words.translated("audit.filter.when"));
        when.setItems(Period.Kind.values());
        when.setItemLabelGenerator(kind -> words.translated("audit.filter.when." + kind.code()));
        when.addValueChangeListener(change -> told(change, state -> state.within(Period.of(change.getValue()))));
        prepare(from, "audit.filter.from");
        prepare(to, "audit.filter.to");
    }

    private void prepare(DatePicker day, String key) {
        day.setPlaceholder(words.translated(key));
        day.setAriaLabel(words.translated(key));
        day.setClearButtonVisible(true);
        day.setMax(words.today());
        day.addValueChangeListener(change ->
                told(change, state -> state.within(new Period(Period.Kind.CUSTOM, from.getValue(), to.getValue()))));
    }

    private void told(ValueChangeEvent<?> change, UnaryOperator<LogState> said) {
        if (change.isFromClient()) {
            onChange.accept(said);
        }
    }

    void show(LogState state) {
        who.setValue(state.who() == null ? null : new AuditPerson(state.who(), words.name(state.who()), ""));
        what.setValue(state.what());
        outcome.setValue(state.outcome());
        when.setValue(state.period().kind());
        boolean custom = state.period().kind() == Period.Kind.CUSTOM;
        from.setVisible(custom);
        to.setVisible(custom);
        from.setValue(state.period().from());
        to.setValue(state.period().to());
        about.setVisible(state.target() != null);
        if (state.target() != null) {
            String kind = words.kind(state.target().split(":", 2)[0]);
            about.setText(words.translated("audit.filter.about", kind));
            about.setAriaLabel(words.translated("audit.filter.about.clear", kind));
        }
        clear.setVisible(state.isNarrowed());
    }
}
