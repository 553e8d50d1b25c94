package dev.tessera.organizations;

import org.jspecify.annotations.Nullable;

/**
 * Which organizations the operator's list shows.
 *
 * @param text what the name contains, regardless of case; blank for any
 * @param status only those of that status; null for any
 */
public record RegisterQuery(String text, @Nullable OrganizationStatus status) {

    /** All organizations. */
    public static final RegisterQuery ALL = new RegisterQuery("", null);
}
