package dev.tessera.organizations;

import dev.tessera.kernel.UserId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organizations that a person can act in. */
@Service
@Transactional(readOnly = true)
public class OwnOrganizations {

    private final OrganizationRepository organizations;

    OwnOrganizations(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    /** Those in which the person is a member and not disabled, the one first joined first. */
    public List<Organization> of(UserId user) {
        return organizations.thatTakeIn(user.value()).stream()
                .map(StoredOrganization::view)
                .toList();
    }
}
