package dev.tessera.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts the operator's list shows.
 *
 * @param text what name, username or address contain, regardless of case; blank for any
 * @param status only those of that status; null for any
 */
public record UserQuery(String text, @Nullable UserStatus status) {

    /** All accounts. */
    public static final UserQuery ALL = new UserQuery("", null);
}
