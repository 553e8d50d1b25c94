package dev.tessera.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the details of an entry: a JSON object with its keys in order, long values cut so that all find room. */
final class AuditDetails {

    static final int MAX_LENGTH = 2000;
    private static final int LONGEST_VALUE = 400;
    private static final String CUT = "…";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private AuditDetails() {}

    /** @throws IllegalArgumentException if not even the keys find room */
    static String json(Map<String, String> details) {
        for (int longest = LONGEST_VALUE; longest > 0; longest /= 2) {
            String json = JSON.writeValueAsString(cut(details, longest));
            if (json.length() <= MAX_LENGTH) {
                return json;
            }
        }
        throw new IllegalArgumentException("Too many details for one audit entry");
    }

    /** Reads what was written; what is no object of texts, which only tampering leaves, is one detail without a name. */
    static SortedMap<String, String> parse(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JacksonException unreadable) {
            return new TreeMap<>(Map.of("", json));
        }
    }

    private static SortedMap<String, String> cut(Map<String, String> details, int longest) {
        SortedMap<String, String> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(key, cut(value, longest)));
        return sorted;
    }

    private static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end) + CUT;
    }
}
