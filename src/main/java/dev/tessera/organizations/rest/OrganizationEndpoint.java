package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.Organizations;
import dev.tessera.web.RefusedRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the organization that the caller acts in. */
@RestController
class OrganizationEndpoint {

    static final String PATH = "/api/v6/organization";

    private final Organizations organizations;
    private final MemberDirectory directory;
    private final Denial denial;
    private final CurrentActor currentActor;

    OrganizationEndpoint(
            Organizations organizations, MemberDirectory directory, Denial denial, CurrentActor currentActor) {
        this.organizations = organizations;
        this.directory = directory;
        this.denial = denial;
        this.currentActor = currentActor;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    OrganizationBody read() {
        Actor actor = currentActor.require();
        int members =
                denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> directory.count(actor, MemberQuery.ALL));
        return actor.affiliation()
                .flatMap(organizations::find)
                .map(found -> OrganizationBody.of(found, members, organizations.permissionsOf(actor)))
                .orElseThrow(() -> new RefusedRequest(denial.of(actor, Permission.VIEW_ORGANIZATION)));
    }
}
