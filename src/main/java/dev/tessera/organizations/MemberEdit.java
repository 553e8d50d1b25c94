package dev.tessera.organizations;

import dev.tessera.kernel.RoleId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a member.
 *
 * @param roles all roles that the member shall hold; null for those held now
 * @param disabled whether the member shall be disabled; null for what is so now
 */
public record MemberEdit(
        @Nullable Set<RoleId> roles, @Nullable Boolean disabled) {

    public MemberEdit {
        roles = roles == null ? null : Set.copyOf(roles);
    }

    /** Whether it disables or enables the member. */
    boolean switches(Membership member) {
        return disabled != null && disabled != member.isDisabled();
    }
}
