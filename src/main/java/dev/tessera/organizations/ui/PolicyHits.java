package dev.tessera.organizations.ui;

import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PolicyStakes.Hit;
import java.util.List;

/** Says whom new policies hit. */
class PolicyHits {

    private final OrganizationWords words;

    PolicyHits(OrganizationWords words) {
        this.words = words;
    }

    List<String> sentences(List<Hit> hits, Policies after) {
        return hits.stream().map(hit -> sentence(hit, after)).toList();
    }

    private String sentence(Hit hit, Policies after) {
        return switch (hit.kind()) {
            case TOKENS_BEYOND_LONGEST ->
                words.translated(
                        "organization.policies.hits.longest",
                        hit.count(),
                        after.tokens().longestDays().orElseThrow());
            case TOKENS_WITHOUT_EXPIRY -> words.translated("organization.policies.hits.never", hit.count());
            case MEMBERS_WITHOUT_FACTOR -> words.translated("organization.policies.hits.mfa", hit.count());
            case TOKENS_USED_OUTSIDE -> words.translated("organization.policies.hits.addresses", hit.count());
            case TOKENS_UNUSED ->
                words.translated(
                        "organization.policies.hits.unused",
                        hit.count(),
                        after.revokeUnusedDays().orElseThrow());
        };
    }
}
