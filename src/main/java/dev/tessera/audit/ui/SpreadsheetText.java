package dev.tessera.audit.ui;

import dev.tessera.audit.ExportText;
import dev.tessera.audit.LoggedEntry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a spreadsheet: everything in words, and beside it what programs tell entries by. */
final class SpreadsheetText implements ExportText {

    private static final List<String> COLUMNS = List.of(
            "number",
            "time",
            "who",
            "what",
            "outcome",
            "on",
            "address",
            "factors",
            "details",
            "action",
            "actor-id",
            "target-id",
            "session",
            "token",
            "hash");

    private final AuditWords words;
    private final DetailWords details;

    SpreadsheetText(AuditWords words) {
        this.words = words;
        this.details = new DetailWords(words);
    }

    @Override
    public List<String> header() {
        return COLUMNS.stream()
                .map(column -> words.translated("audit.csv." + column))
                .toList();
    }

    @Override
    public List<String> fields(LoggedEntry entry) {
        return Stream.of(
                        entry.number(),
                        entry.at(),
                        words.who(entry),
                        words.what(entry.action()),
                        words.outcome(entry.outcome()),
                        words.target(entry),
                        words.from(entry),
                        words.factors(entry),
                        facts(entry),
                        entry.action(),
                        Objects.toString(entry.actor(), ""),
                        entry.target(),
                        Objects.toString(entry.session(), ""),
                        Objects.toString(entry.token(), ""),
                        entry.hash())
                .map(Object::toString)
                .toList();
    }

    private String facts(LoggedEntry entry) {
        return entry.details().entrySet().stream()
                .map(fact -> details.label(fact.getKey()) + ": " + details.value(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("; "));
    }
}
