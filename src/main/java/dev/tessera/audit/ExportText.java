package dev.tessera.audit;

import java.util.List;

/** What a spreadsheet shows of the entries, in the language of whoever opens it. */
public interface ExportText {

    /** The names of the columns. */
    List<String> header();

    /** The fields of an entry, one for each column. */
    List<String> fields(LoggedEntry entry);
}
