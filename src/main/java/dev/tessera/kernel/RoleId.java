package dev.tessera.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a role in an organization: a predefined one by its name, as {@code API_USER}, a custom one by its UUID. */
public record RoleId(String value) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NAME_FORM = Pattern.compile("[A-Z][A-Z_]{1,29}");

    /** @throws IllegalArgumentException if the value is neither */
    public RoleId {
        if (!UUID_FORM.matcher(value).matches() && !NAME_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a role id");
        }
    }

    /** A fresh id of a custom role; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static RoleId next() {
        return new RoleId(Uuids.next().toString());
    }

    public static RoleId of(UUID custom) {
        return new RoleId(custom.toString());
    }

    /** Reads what a script sent; empty if it is no role id. */
    public static Optional<RoleId> parse(String presented) {
        boolean valid = UUID_FORM.matcher(presented).matches()
                || NAME_FORM.matcher(presented).matches();
        return valid ? Optional.of(new RoleId(presented)) : Optional.empty();
    }

    /** The id of a custom role; empty for a predefined one. */
    public Optional<UUID> custom() {
        return UUID_FORM.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
