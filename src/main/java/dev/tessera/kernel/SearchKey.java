package dev.tessera.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in the form in which searches compare, written beside what is searched and made of what is searched for: compatible
 * characters are one (Unicode Annex 15, NFKC), and so are upper and lower case in every language; spaces are single.
 */
public record SearchKey(String value) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x00]+");

    public static SearchKey of(String text) {
        return new SearchKey(fold(text));
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Lower case comes first too: only then ß, its capital ẞ and ss meet.
        String folded =
                compatible.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SPACE.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** At most so many characters of it, as a column holds. */
    public String within(int length) {
        if (value.length() <= length) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
        return value.substring(0, end);
    }

    /** The text as itself in the pattern of a {@code like … escape '!'}. */
    public static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The pattern of a {@code like … escape '!'} that finds it anywhere in another key. */
    public String anywhere() {
        return "%" + literal(value) + "%";
    }
}
