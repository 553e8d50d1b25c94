package dev.tessera.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything a portal left behind: each value of each column of its database, and each file in its folder. */
final class Traces {

    // Places are looked through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(String name, byte[] content) {}

    private static final String ALL_TABLES = """
            select table_schema, table_name from information_schema.tables
            where lower(table_schema) not in ('information_schema', 'pg_catalog') and table_type like '%TABLE'""";

    private final List<Place> places = new ArrayList<>();

    /** Reads every value of every table. */
    Traces database(String url, String user) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(ALL_TABLES)) {
                while (found.next()) {
                    tables.add("\"" + found.getString(1) + "\".\"" + found.getString(2) + "\"");
                }
            }
            for (String table : tables) {
                read(statement, table);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    private void read(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    byte[] value = isBinary(columns.getColumnType(column))
                            ? rows.getBytes(column)
                            : bytes(String.valueOf(rows.getString(column)));
                    if (value != null && columns.getColumnType(column) != Types.TIMESTAMP_WITH_TIMEZONE) {
                        places.add(new Place(table + "." + columns.getColumnName(column), value));
                    }
                }
            }
        }
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
    }

    /** Reads every file below the folder. */
    Traces files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                places.add(new Place(folder.relativize(file).toString(), Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Where a text stands, in clear or as base64 or hexadecimal digits. */
    List<String> of(String text) {
        byte[] bytes = bytes(text);
        HexFormat hex = HexFormat.of();
        return find(Stream.of(
                        text,
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        hex.formatHex(bytes),
                        hex.withUpperCase().formatHex(bytes))
                .map(Pattern::quote));
    }

    /** Where six digits stand that are no part of a longer number or fraction, with or without a space in their midst. */
    List<String> ofCode(String code) {
        String spaced = code.substring(0, 3) + "[ \u00a0]?" + code.substring(3);
        return find(Stream.of("(?<![0-9.:])" + spaced + "(?![0-9.])"));
    }

    private List<String> find(Stream<String> expressions) {
        List<Pattern> patterns = expressions.map(Pattern::compile).toList();
        return places.stream()
                .filter(place -> patterns.stream()
                        .anyMatch(pattern -> matcher(pattern, place).find()))
                .map(Place::name)
                .distinct()
                .toList();
    }

    // One character for each byte, so that nothing is lost to a decoder.
    private static Matcher matcher(Pattern pattern, Place place) {
        return pattern.matcher(new String(place.content(), StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
