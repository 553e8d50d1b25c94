package dev.tessera.tokens.ui;

import dev.tessera.design.ChoiceList;
import dev.tessera.design.ChoiceList.Choice;
import dev.tessera.kernel.Permission;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Says what permissions are, in words that need no manual, and lets one choose from them. */
final class PermissionWords {

    private final TokenWords words;

    PermissionWords(TokenWords words) {
        this.words = words;
    }

    /** A field in which none is picked, which stands for all. */
    ChoiceList<Permission> field(Collection<Permission> own) {
        return new ChoiceList<>(
                        words.translated("tokens.permissions"),
                        own.stream().sorted().toList(),
                        this::choice)
                .whenEmpty(words.translated("tokens.permissions.all"));
    }

    private Choice choice(Permission permission) {
        return new Choice(permission.name(), headline(permission), text(permission, "sentence"));
    }

    String headline(Permission permission) {
        return text(permission, "headline");
    }

    private String text(Permission permission, String part) {
        String name = permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.translated("permission." + name + "." + part);
    }

    /** The names of permissions that were refused, in a sentence. */
    String names(Set<Permission> permissions) {
        return String.join(
                ", ", permissions.stream().sorted().map(this::headline).toList());
    }
}
