package dev.tessera.organizations;

import dev.tessera.kernel.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * Which members a list shows, and in which order.
 *
 * @param text what name, username or address contain, regardless of case; blank for any
 * @param role only those who hold it; null for any
 * @param status only those of that status; null for any
 */
public record MemberQuery(
        String text, @Nullable RoleId role, @Nullable MemberStatus status, Sort sort, boolean ascending) {

    /** All members by name. */
    public static final MemberQuery ALL = new MemberQuery("", null, null, Sort.NAME, true);

    /** What the list is sorted by. Members equal in it are sorted by their ids. */
    public enum Sort {
        NAME,
        EMAIL,
        JOINED
    }
}
