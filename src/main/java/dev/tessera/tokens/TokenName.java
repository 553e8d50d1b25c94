package dev.tessera.tokens;

import dev.tessera.tokens.Creation.NameInvalid.Fault;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a token or an API key, with single spaces.
 *
 * @param key the form in which equal names are equal: compatibility-normalized (Unicode Annex 15, NFKC), case folded as
 *     Unicode does by default, in no language in particular, and free of invisible characters
 */
public record TokenName(String shown, String key) {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_KEY_LENGTH = 160;
    private static final int MAX_STEM = 30;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern NOT_PLAIN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String DOTLESS_I = "\u0131";

    /** @throws IllegalArgumentException if the name has a fault */
    public TokenName {
        if (fault(shown, key).isPresent()) {
            throw new IllegalArgumentException("Not a name for a credential");
        }
    }

    /** What is wrong with a name as typed; empty if it can be one. */
    public static Optional<Fault> faultOf(String typed) {
        return fault(oneLine(typed), key(typed));
    }

    /**
     * The name that a person typed.
     *
     * @throws IllegalArgumentException if it has a fault
     */
    public static TokenName of(String typed) {
        return new TokenName(oneLine(typed), key(typed));
    }

    /** The form in which names are compared; of any text, so that parts of names can be looked for. */
    public static String key(String text) {
        String folded = fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String normalized = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        return oneLine(INVISIBLE.matcher(normalized).replaceAll(""));
    }

    /** As much of the key as every name has that {@link #besides} could choose. */
    String keyStem() {
        return key.substring(0, Math.min(key.length(), MAX_STEM));
    }

    /** This name if its key is not among those taken, else this name with the first number that is free: {@code Billing (2)}. */
    TokenName besides(Set<String> taken) {
        TokenName free = this;
        for (int number = 2; taken.contains(free.key()); number++) {
            free = numbered(number);
        }
        return free;
    }

    /** Long names lose their end for the number, however much longer their key is. */
    private TokenName numbered(int number) {
        String suffix = " (" + number + ")";
        int length = Math.min(shown.length(), MAX_LENGTH - suffix.length());
        while (faultOf(cut(length) + suffix).isPresent()) {
            length--;
        }
        return of(cut(length) + suffix);
    }

    private String cut(int length) {
        int end = length > 0 && Character.isHighSurrogate(shown.charAt(length - 1)) ? length - 1 : length;
        return shown.substring(0, end);
    }

    private static Optional<Fault> fault(String shown, String key) {
        if (key.isEmpty()) {
            return Optional.of(Fault.BLANK);
        }
        if (shown.length() > MAX_LENGTH || key.length() > MAX_KEY_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        return NOT_PLAIN_TEXT.matcher(shown).find() ? Optional.of(Fault.NOT_PLAIN_TEXT) : Optional.empty();
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * By way of upper case, each character for itself: so ß, the capital ẞ and ss meet, and every sigma. The dotless i
     * stays, as its upper case is that of i.
     */
    private static String fold(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.equals(DOTLESS_I) ? c : lower(lower(c).toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
