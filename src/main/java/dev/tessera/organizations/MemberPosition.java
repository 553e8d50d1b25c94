package dev.tessera.organizations;

import dev.tessera.kernel.UserId;
import java.time.Instant;

/** A place in the list of members that begins with those who joined last: behind this one. */
public record MemberPosition(Instant joinedAt, UserId user) {

    /** Behind the member. */
    public static MemberPosition behind(Member member) {
        return new MemberPosition(member.joinedAt(), member.user());
    }
}
