package dev.tessera.organizations.ui;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Roles;

/** Counts what depends on a feature, before it is switched. */
class FeatureStakes {

    private final CredentialCensus credentials;
    private final Roles roles;
    private final Viewer viewer;

    FeatureStakes(CredentialCensus credentials, Roles roles, Viewer viewer) {
        this.credentials = credentials;
        this.roles = roles;
        this.viewer = viewer;
    }

    /** How many tokens, roles or keys there are that switching the feature changes something for. */
    long of(Feature feature) {
        OrganizationId organization = viewer.actor().affiliation().orElseThrow();
        return switch (feature) {
            case API -> credentials.liveTokensIn(organization) + credentials.liveOrganizationTokensIn(organization);
            case ORGANIZATION_API_TOKEN -> credentials.liveOrganizationTokensIn(organization);
            case CUSTOM_USER_ROLES ->
                roles.list(viewer.actor()).stream()
                        .filter(role -> !role.predefined())
                        .count();
            case PASSWORD_GRANT -> credentials.liveApiKeysIn(organization);
        };
    }
}
