package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Set;

/** What became of a change to a member. Nothing was changed unless it was done. */
public sealed interface MemberChange {

    /** The member is as asked. */
    record Done() implements MemberChange {}

    /** The organization has no such member. */
    record NotFound() implements MemberChange {}

    /** The organization has no such role. */
    record RoleNotFound() implements MemberChange {}

    /** Custom roles are given only while the organization's feature of them is on. */
    record FeatureOff() implements MemberChange {}

    /** The actor has to prove a factor again first. */
    record ProofNeeded() implements MemberChange {}

    /** The actor may not manage members, or acts in no organization. */
    record NotPermitted() implements MemberChange {}

    /**
     * The change would give the member permissions, or take permissions away, that the actor does not hold. So it is too for
     * actors themselves: nobody makes themselves more than they are.
     */
    record Beyond(Set<Permission> missing) implements MemberChange {}

    /** Afterwards, nobody would be left who may do everything. */
    record LastAdministrator() implements MemberChange {}
}
