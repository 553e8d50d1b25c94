package dev.tessera.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A browser in words, as far as its User-Agent header (RFC 9110, section 10.1.5) tells. */
public record Browser(Optional<String> name, Optional<String> system) {

    // In this order: most browsers also claim to be those further down.
    private static final SequencedMap<String, String> NAMES = new LinkedHashMap<>();
    private static final SequencedMap<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        NAMES.put("Edg", "Edge");
        NAMES.put("OPR/", "Opera");
        NAMES.put("Firefox/", "Firefox");
        NAMES.put("Chrome/", "Chrome");
        NAMES.put("Safari/", "Safari");
        NAMES.put("curl/", "curl");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    public static Browser of(String userAgent) {
        return new Browser(firstIn(userAgent, NAMES), firstIn(userAgent, SYSTEMS));
    }

    private static Optional<String> firstIn(String userAgent, SequencedMap<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> userAgent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Name and system as far as known, as in {@code Firefox · Linux}; a dash if nothing is. */
    public String describe() {
        String both = String.join(" · ", name.stream().toList());
        return system.map(s -> both.isEmpty() ? s : both + " · " + s).orElse(both.isEmpty() ? "–" : both);
    }
}
