package dev.tessera.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as RFC 4180 has it, every field in quotes. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it: names in the log were typed by people.
 */
final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Writer out;

    CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
    }

    void row(List<String> fields) throws IOException {
        out.write(fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String field) {
        return '"' + harmless(field).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String field) {
        boolean formula = !field.isEmpty() && BEGINS_A_FORMULA.indexOf(field.charAt(0)) >= 0 && field.length() > 1;
        return formula ? "'" + field : field;
    }

    void finish() throws IOException {
        out.flush();
    }
}
