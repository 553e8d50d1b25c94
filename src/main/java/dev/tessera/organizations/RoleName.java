package dev.tessera.organizations;

import dev.tessera.kernel.SearchKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a custom role, in one line.
 *
 * @param key the form in which equal names are equal
 */
record RoleName(String shown, String key) {

    static final int LONGEST = 60;
    private static final int LONGEST_KEY = 200;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_PLAIN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    /** @throws IllegalArgumentException if the name has a fault */
    RoleName {
        if (fault(shown, key).isPresent()) {
            throw new IllegalArgumentException("Not a name for a role");
        }
    }

    static Optional<RoleChange.Fault> faultOf(String typed) {
        return fault(oneLine(typed), SearchKey.of(typed).value());
    }

    static RoleName of(String typed) {
        return new RoleName(oneLine(typed), SearchKey.of(typed).value());
    }

    /** Whether a predefined role is called so: two roles of one name could not be told apart. */
    boolean isPredefined() {
        return Arrays.stream(PredefinedRole.values())
                .anyMatch(role -> SearchKey.of(role.title()).value().equals(key));
    }

    private static Optional<RoleChange.Fault> fault(String shown, String key) {
        if (key.isEmpty()) {
            return Optional.of(RoleChange.Fault.NAME_MISSING);
        }
        if (shown.length() > LONGEST || key.length() > LONGEST_KEY) {
            return Optional.of(RoleChange.Fault.NAME_TOO_LONG);
        }
        return NOT_PLAIN_TEXT.matcher(shown).find()
                ? Optional.of(RoleChange.Fault.NAME_NOT_PLAIN_TEXT)
                : Optional.empty();
    }

    private static String oneLine(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }
}
