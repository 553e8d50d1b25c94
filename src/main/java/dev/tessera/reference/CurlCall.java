package dev.tessera.reference;

import dev.tessera.kernel.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes operations as commands to paste into a terminal; credentials are taken from its variables. */
final class CurlCall {

    private static final String NEXT_LINE = " \\\n  ";

    private static final int LONGEST_LINE = 50;

    private final PublicUrl publicUrl;

    CurlCall(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(String method, String path, List<JsonNode> parameters, JsonNode operation) {
        List<String> lines = new ArrayList<>();
        lines.add("curl" + ("get".equals(method) ? "" : " -X " + method.toUpperCase(Locale.ROOT)) + " '"
                + publicUrl.of(filled(path, parameters)) + query(parameters) + "'");
        login(operation).forEach(lines::add);
        parameters.stream()
                .filter(parameter -> is(parameter, "header") && parameter.has("example"))
                .map(parameter -> "-H '" + parameter.path("name").asString() + ": "
                        + parameter.path("example").asString() + "'")
                .forEach(lines::add);
        operation.at("/requestBody/content").propertyStream().limit(1).forEach(media -> body(media, lines));
        return String.join(NEXT_LINE, lines);
    }

    private static String filled(String path, List<JsonNode> parameters) {
        String filled = path;
        for (JsonNode parameter : parameters) {
            String variable = "{" + parameter.path("name").asString() + "}";
            filled = filled.replace(variable, parameter.path("example").asString("…"));
        }
        return filled;
    }

    private static String query(List<JsonNode> parameters) {
        return parameters.stream()
                .filter(parameter -> is(parameter, "query") && parameter.has("example"))
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.path("example").asString())
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "?" + query)
                .orElse("");
    }

    private static boolean is(JsonNode parameter, String place) {
        return parameter.path("in").asString().equals(place);
    }

    private static List<String> login(JsonNode operation) {
        JsonNode first = operation.at("/security/0");
        List<String> lines = new ArrayList<>();
        first.propertyNames()
                .forEach(scheme -> lines.addAll(
                        switch (scheme) {
                            case "token" -> List.of("-H \"Authorization: Bearer $TESSERA_TOKEN\"");
                            case "verifier" -> List.of("-u \"$VERIFIER_ID:$VERIFIER_SECRET\"");
                            case "gateway" -> List.of("-H \"X-Tessera-Verifier: $VERIFIER_ID:$VERIFIER_SECRET\"");
                            case "session" ->
                                List.of("-H \"Cookie: tessera=$TESSERA_SESSION\"", "-H 'Sec-Fetch-Site: same-origin'");
                            default -> List.<String>of();
                        }));
        return lines;
    }

    private static void body(Map.Entry<String, JsonNode> media, List<String> lines) {
        JsonNode example = media.getValue().path("example");
        if (media.getKey().endsWith("x-www-form-urlencoded")) {
            lines.add("-d '" + Payloads.form(example) + "'");
        } else {
            lines.add("-H 'Content-Type: " + media.getKey() + "'");
            String line = example.toString();
            lines.add("-d '"
                    + (line.length() <= LONGEST_LINE
                            ? line
                            : Payloads.indented(example).replace("\n", "\n  ")) + "'");
        }
    }
}
