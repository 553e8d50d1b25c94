package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import org.springframework.stereotype.Service;

/** Counts what depends on a feature, so that whoever switches it knows what that breaks. */
@Service
public class FeatureStakes {

    private final Gate gate;
    private final CredentialCensus credentials;
    private final RoleBook book;

    FeatureStakes(Gate gate, CredentialCensus credentials, RoleBook book) {
        this.gate = gate;
        this.credentials = credentials;
        this.book = book;
    }

    /**
     * How many credentials, or roles, there are that work or can be changed only while the feature is on, whether it is or not.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public long of(Actor actor, Feature feature) {
        OrganizationId organization = gate.see(actor);
        return switch (feature) {
            case API -> credentials.liveTokensIn(organization) + credentials.liveOrganizationTokensIn(organization);
            case ORGANIZATION_API_TOKEN -> credentials.liveOrganizationTokensIn(organization);
            case CUSTOM_USER_ROLES ->
                book.of(organization).all().stream()
                        .filter(role -> !role.predefined())
                        .count();
            case PASSWORD_GRANT -> credentials.liveApiKeysIn(organization);
        };
    }
}
