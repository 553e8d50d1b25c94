package dev.tessera.organizations.ui;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.OrganizationPolicies;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.TokenPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts whom a policy hits that differs from the one in force. */
class PolicyStakes {

    private final CredentialCensus credentials;
    private final OrganizationPolicies policies;
    private final Viewer viewer;
    private final OrganizationWords words;

    PolicyStakes(CredentialCensus credentials, OrganizationPolicies policies, Viewer viewer, OrganizationWords words) {
        this.credentials = credentials;
        this.policies = policies;
        this.viewer = viewer;
        this.words = words;
    }

    /** A sentence for each part that becomes stricter; none if nothing does. */
    List<String> of(Policies before, Policies after) {
        OrganizationId organization = viewer.actor().affiliation().orElseThrow();
        List<String> hits = new ArrayList<>();
        if (!before.tokens().equals(after.tokens())) {
            tokens(after.tokens(), organization, hits);
        }
        if (after.mfaRequired() && !before.mfaRequired()) {
            hits.add(words.translated("organization.policies.hits.mfa", policies.countWithoutFactor(viewer.actor())));
        }
        if (!after.addresses().cover(before.addresses())) {
            long outside = credentials.liveTokensUsedOutside(after.addresses(), organization);
            hits.add(words.translated("organization.policies.hits.addresses", outside));
        }
        if (after.revokeUnusedDays().isPresent() && !after.revokeUnusedDays().equals(before.revokeUnusedDays())) {
            int days = after.revokeUnusedDays().getAsInt();
            long unused = credentials.liveTokensUnusedFor(Duration.ofDays(days), organization);
            hits.add(words.translated("organization.policies.hits.unused", unused, days));
        }
        return hits;
    }

    private void tokens(TokenPolicy after, OrganizationId organization, List<String> hits) {
        if (after.longestDays().isPresent()) {
            int days = after.longestDays().getAsInt();
            long beyond = credentials.liveTokensBeyond(Duration.ofDays(days), organization);
            hits.add(words.translated("organization.policies.hits.longest", beyond, days));
        } else if (!after.neverAllowed()) {
            hits.add(words.translated("organization.policies.hits.never", credentials.liveTokensForEver(organization)));
        }
    }
}
