package dev.tessera.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A login name: 3 to 40 letters, digits, dots, dashes and underscores, beginning and ending with a letter or digit. Two that
 * differ only in case are the same. It holds no {@code @}, so it is never taken for an address.
 */
record Username(String value) {

    static final int SHORTEST = 3;
    static final int LONGEST = 40;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{1,38})[A-Za-z0-9]");

    Username {
        if (value.length() > LONGEST || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a username");
        }
    }

    static Optional<Username> parse(String typed) {
        String stripped = typed.strip();
        boolean valid = stripped.length() <= LONGEST && SYNTAX.matcher(stripped).matches();
        return valid ? Optional.of(new Username(stripped)) : Optional.empty();
    }

    String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
