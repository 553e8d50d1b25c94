package dev.tessera.audit.ui;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says the further facts of an entry. What has no words stands as it was recorded. */
final class DetailWords {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "until",
            "generation",
            "old_retires",
            "predecessor_retires_at",
            "before",
            "after",
            "client",
            "factor",
            "session",
            "invitation",
            "roles",
            "role",
            "given",
            "taken",
            "allow",
            "block",
            "permissions",
            "longest_days",
            "never_allowed",
            "mfa_required",
            "email",
            "organization",
            "entries",
            "entry",
            "fault",
            "format",
            "person",
            "actions",
            "target",
            "outcome",
            "from",
            "owner",
            "heir",
            "reason");
    private static final Set<String> MOMENTS = Set.of("until", "old_retires", "predecessor_retires_at", "from");
    private static final Set<String> PEOPLE = Set.of("owner", "heir");
    private static final Set<String> PERMISSIONS = Set.of("permissions", "allow", "block");

    private final AuditWords words;

    DetailWords(AuditWords words) {
        this.words = words;
    }

    String label(String key) {
        return KNOWN.contains(key) ? words.translated("audit.detail." + key) : key.replace('_', ' ');
    }

    String value(String key, String recorded) {
        if (MOMENTS.contains(key)) {
            return moment(recorded);
        }
        if (PEOPLE.contains(key)) {
            return person(recorded);
        }
        if (PERMISSIONS.contains(key)) {
            return permissions(recorded);
        }
        return switch (recorded) {
            case "true" -> words.translated("audit.detail.yes");
            case "false" -> words.translated("audit.detail.no");
            case "PASSWORD", "EMAIL_CODE" -> words.translated("audit.factor." + recorded.toLowerCase(Locale.ROOT));
            default -> recorded;
        };
    }

    private String person(String recorded) {
        try {
            return words.name(new UserId(UUID.fromString(recorded)));
        } catch (IllegalArgumentException otherwise) {
            return recorded;
        }
    }

    private String moment(String recorded) {
        try {
            return words.exact(Instant.parse(recorded));
        } catch (DateTimeParseException otherwise) {
            return recorded;
        }
    }

    private String permissions(String recorded) {
        Set<Permission> permissions = PermissionNames.parse(recorded);
        return permissions.isEmpty()
                ? words.translated("audit.detail.none")
                : permissions.stream()
                        .sorted()
                        .map(permission -> words.translated("permission."
                                + permission.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".headline"))
                        .collect(Collectors.joining(", "));
    }
}
