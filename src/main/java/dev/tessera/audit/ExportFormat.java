package dev.tessera.audit;

/** As what entries can be carried away. */
public enum ExportFormat {
    /** For a spreadsheet (RFC 4180). */
    CSV,
    /** For archives and programs: a JSON object on each line, and a signature on the last. */
    SIGNED_NDJSON
}
