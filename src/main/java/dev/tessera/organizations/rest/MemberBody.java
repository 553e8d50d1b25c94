package dev.tessera.organizations.rest;

import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A member as programs see them.
 *
 * @param status whether they can do anything
 * @param disabled whether the organization disabled them
 * @param accountDisabled whether their account is switched off, for all organizations
 * @param mfaEnabled whether their login asks for a second factor even where no organization demands it
 */
record MemberBody(
        UUID id,
        String fullName,
        String username,
        String email,
        List<RoleRef> roles,
        MemberStatus status,
        boolean disabled,
        boolean accountDisabled,
        boolean mfaEnabled,
        Instant joinedAt) {

    static MemberBody of(Member member) {
        return new MemberBody(
                member.user().value(),
                member.fullName(),
                member.username(),
                member.email().value(),
                RoleRef.all(member.roles()),
                member.status(),
                member.disabled(),
                member.accountDisabled(),
                member.mfaEnabled(),
                member.joinedAt());
    }
}
