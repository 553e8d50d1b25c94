package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.Roles;
import dev.tessera.web.MergePatch;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows, changes and deletes the roles of the caller's organization. */
@RestController
@RequestMapping(path = RolesEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RolesEndpoint {

    static final String PATH = OrganizationEndpoint.PATH + "/roles";

    private final Roles roles;
    private final RoleRefusals refusals;
    private final Denial denial;
    private final CurrentActor currentActor;

    RolesEndpoint(Roles roles, RoleRefusals refusals, Denial denial, CurrentActor currentActor) {
        this.roles = roles;
        this.refusals = refusals;
        this.denial = denial;
        this.currentActor = currentActor;
    }

    /** All of them: there are few. */
    record RoleList(List<RoleBody> items) {}

    @GetMapping
    RoleList list() {
        return new RoleList(all(currentActor.require()));
    }

    @GetMapping("/{role}")
    RoleBody read(@PathVariable("role") RoleTarget role) {
        return all(currentActor.require()).stream()
                .filter(found -> found.id().equals(role.id().value()))
                .findAny()
                .orElseThrow(() -> new RefusedRequest(RoleRefusals.notFound()));
    }

    private List<RoleBody> all(Actor actor) {
        return denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> {
            Map<RoleId, Long> holders = roles.countHolders(actor);
            return roles.list(actor).stream()
                    .map(role -> RoleBody.of(role, holders.getOrDefault(role.id(), 0L)))
                    .toList();
        });
    }

    @PatchMapping(
            path = "/{role}",
            consumes = {MergePatch.TYPE, MediaType.APPLICATION_JSON_VALUE})
    RoleBody change(@PathVariable("role") RoleTarget role, @RequestBody PatchRole patch) {
        Actor actor = currentActor.require();
        denial.demand(actor, Permission.VIEW_ORGANIZATION);
        patch.demandSense();
        Role changed = refusals.demandDone(actor, roles.change(actor, role.id(), patch::over));
        return RoleBody.of(changed, roles.countHolders(actor, changed.id()));
    }

    @DeleteMapping("/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("role") RoleTarget role) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, roles.delete(actor, role.id()));
    }
}
