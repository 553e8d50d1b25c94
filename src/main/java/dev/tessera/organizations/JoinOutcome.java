package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;

/** What became of an invitation that somebody wanted to accept. */
public sealed interface JoinOutcome {

    /** They are a member now. */
    record Joined(OrganizationId organization) implements JoinOutcome {}

    /** They were a member before; the invitation stays as it is. */
    record AlreadyMember(OrganizationId organization) implements JoinOutcome {}

    /** It was for another address. */
    record NotYours() implements JoinOutcome {}

    /** It is accepted, revoked, expired or never was; or whoever sent it could not give the role any more. */
    record Over() implements JoinOutcome {}
}
