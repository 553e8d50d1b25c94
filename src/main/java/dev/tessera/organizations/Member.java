package dev.tessera.organizations;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A member as the organization sees them.
 *
 * @param mfaEnabled whether their login asks for a second factor even where no organization demands it
 * @param disabled whether the organization disabled them
 * @param accountDisabled whether the account itself is switched off, for all organizations
 */
public record Member(
        UserId user,
        String fullName,
        String username,
        EmailAddress email,
        List<Role> roles,
        boolean mfaEnabled,
        boolean disabled,
        boolean accountDisabled,
        Instant joinedAt) {

    public Member {
        roles = List.copyOf(roles);
    }

    public MemberStatus status() {
        return disabled || accountDisabled ? MemberStatus.DISABLED : MemberStatus.ACTIVE;
    }
}
