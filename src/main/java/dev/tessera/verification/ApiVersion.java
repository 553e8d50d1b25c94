package dev.tessera.verification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the provider's API, from 1 to 6. */
public record ApiVersion(int number) {

    private static final Pattern SYNTAX = Pattern.compile("[vV]?([1-6])(?:\\.0)?");

    /** Reads {@code 4}, {@code v4}, {@code 4.0} or {@code v4.0}; empty for anything else. */
    public static Optional<ApiVersion> parse(String presented) {
        Matcher matcher = SYNTAX.matcher(presented);
        return matcher.matches() ? Optional.of(new ApiVersion(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }
}
