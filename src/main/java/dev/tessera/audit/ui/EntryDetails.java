package dev.tessera.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.AuditFacts.Outcome;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everything about one entry: what it says in words, and below it what it is told by. */
final class EntryDetails {

    private final AuditWords words;
    private final DetailWords details;
    private final Consumer<UnaryOperator<LogState>> onNarrow;

    /** @param onNarrow gets what the list shall be narrowed to */
    EntryDetails(AuditWords words, Consumer<UnaryOperator<LogState>> onNarrow) {
        this.words = words;
        this.details = new DetailWords(words);
        this.onNarrow = onNarrow;
    }

    DetailPanel panel(LoggedEntry entry) {
        DetailPanel panel = new DetailPanel(words.what(entry.action()))
                .status(chip(entry.outcome()))
                .body(facts(entry));
        FactList further = new FactList();
        entry.details().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(words.target(entry)))
                .forEach(fact -> further.fact(
                        details.label(fact.getKey()), text(details.value(fact.getKey(), fact.getValue()))));
        if (further.getChildren().findAny().isPresent()) {
            panel.section(words.translated("audit.details.further"), further);
        }
        panel.section(words.translated("audit.details.record"), record(entry));
        return panel.actions(actions(panel, entry));
    }

    StatusChip chip(Outcome outcome) {
        return outcome == Outcome.DONE
                ? new StatusChip(Tone.SUCCESS, words.outcome(outcome))
                : new StatusChip(Tone.DANGER, TesseraIcon.BAN, words.outcome(outcome));
    }

    private FactList facts(LoggedEntry entry) {
        FactList facts = new FactList()
                .fact(words.translated("audit.column.when"), text(words.exact(entry.at())))
                .fact(words.translated("audit.column.who"), text(words.who(entry)));
        add(facts, "audit.column.on", words.target(entry));
        add(facts, "audit.column.from", words.from(entry));
        add(facts, "audit.details.factors", words.factors(entry));
        facts.fact(words.translated("audit.details.means"), text(means(entry)));
        return facts;
    }

    private void add(FactList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(words.translated(key), text(value));
        }
    }

    private String means(LoggedEntry entry) {
        if (entry.token() != null) {
            return words.translated("audit.details.means.token");
        }
        return words.translated(entry.session() != null ? "audit.details.means.session" : "audit.details.means.none");
    }

    /** By what an entry is told: for whoever searches elsewhere, or compares with an export. */
    private FactList record(LoggedEntry entry) {
        FactList record = new FactList()
                .fact(words.translated("audit.details.number"), text(String.valueOf(entry.number())))
                .fact(words.translated("audit.details.action"), code(entry.action()))
                .fact(words.translated("audit.details.target"), code(entry.target()));
        if (entry.session() != null) {
            record.fact(
                    words.translated("audit.details.session"),
                    code(entry.session().toString()));
        }
        if (entry.token() != null) {
            record.fact(
                    words.translated("audit.details.token"), code(entry.token().toString()));
        }
        return record.fact(words.translated("audit.details.hash"), code(entry.hash()))
                .fact(words.translated("audit.details.previous"), code(entry.previousHash()));
    }

    private Component[] actions(DetailPanel panel, LoggedEntry entry) {
        Button target = new Button(words.translated("audit.details.about"), click -> {
            panel.close();
            onNarrow.accept(state -> state.about(entry.target()));
        });
        if (entry.actor() == null) {
            return new Component[] {target};
        }
        Button person = new Button(words.translated("audit.details.by"), click -> {
            panel.close();
            onNarrow.accept(state -> state.by(entry.actor()));
        });
        return new Component[] {person, target};
    }

    private static Component text(String value) {
        return new Span(value);
    }

    private static Component code(String value) {
        Code code = new Code(value);
        code.addClassName("audit-code");
        return code;
    }
}
