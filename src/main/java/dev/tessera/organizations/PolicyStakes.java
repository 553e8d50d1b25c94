package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts whom policies hit that differ from others, so that whoever sets them knows before. */
@Service
public class PolicyStakes {

    private final Gate gate;
    private final CredentialCensus credentials;
    private final MembershipRepository memberships;

    PolicyStakes(Gate gate, CredentialCensus credentials, MembershipRepository memberships) {
        this.gate = gate;
        this.credentials = credentials;
        this.memberships = memberships;
    }

    /**
     * One hit for each part that becomes stricter, even if it hits nobody; none if nothing does.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public List<Hit> of(Actor actor, Policies before, Policies after) {
        OrganizationId organization = gate.see(actor);
        List<Hit> hits = new ArrayList<>();
        if (!before.tokens().equals(after.tokens())) {
            tokens(after.tokens(), organization, hits);
        }
        if (after.mfaRequired() && !before.mfaRequired()) {
            hits.add(new Hit(Kind.MEMBERS_WITHOUT_FACTOR, memberships.countWithoutFactor(organization.value())));
        }
        if (!after.addresses().cover(before.addresses())) {
            long outside = credentials.liveTokensUsedOutside(after.addresses(), organization);
            hits.add(new Hit(Kind.TOKENS_USED_OUTSIDE, outside));
        }
        if (after.revokeUnusedDays().isPresent() && !after.revokeUnusedDays().equals(before.revokeUnusedDays())) {
            Duration span = Duration.ofDays(after.revokeUnusedDays().getAsInt());
            hits.add(new Hit(Kind.TOKENS_UNUSED, credentials.liveTokensUnusedFor(span, organization)));
        }
        return hits;
    }

    private void tokens(TokenPolicy after, OrganizationId organization, List<Hit> hits) {
        if (after.longestDays().isPresent()) {
            Duration span = Duration.ofDays(after.longestDays().getAsInt());
            hits.add(new Hit(Kind.TOKENS_BEYOND_LONGEST, credentials.liveTokensBeyond(span, organization)));
        } else if (!after.neverAllowed()) {
            hits.add(new Hit(Kind.TOKENS_WITHOUT_EXPIRY, credentials.liveTokensForEver(organization)));
        }
    }

    /** So many are hit in this way. */
    public record Hit(Kind kind, long count) {}

    /** In which way. The names are part of the API. */
    public enum Kind {
        /** Live tokens that go on for longer than allowed; they keep their validity. */
        TOKENS_BEYOND_LONGEST,
        /** Live tokens that never expire; they keep their validity. */
        TOKENS_WITHOUT_EXPIRY,
        /** Members who log in without a second factor as yet. */
        MEMBERS_WITHOUT_FACTOR,
        /** Live tokens that were last used from an address which is no longer allowed. */
        TOKENS_USED_OUTSIDE,
        /** Live tokens that nobody used for so long; they are revoked in the next round. */
        TOKENS_UNUSED
    }
}
