package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.List;

/**
 * Finds the credentials of somebody who is about to leave. Known to the module that keeps them, which also does with them what
 * the {@link LeaversPlan} of {@link MemberEvent.MemberRemoved} says.
 */
public interface LeaversCredentials {

    /** So many are found; whatever is beyond is revoked when its owner is removed. */
    int MOST = 500;

    /** What is alive of the person's own and of their making in the organization, switched off or not, the last used first. */
    List<LeaversCredential> of(UserId leaver, OrganizationId organization);
}
