package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleChange;
import dev.tessera.organizations.RoleForm;
import dev.tessera.organizations.Roles;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.idempotency.IdempotencyHeader;
import dev.tessera.web.idempotency.IdempotencyKey;
import dev.tessera.web.idempotency.OncePerKey;
import dev.tessera.web.idempotency.OncePerKey.First;
import dev.tessera.web.idempotency.OncePerKey.OtherRequest;
import dev.tessera.web.idempotency.OncePerKey.Repeated;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Makes custom roles. */
@RestController
class RoleCreationEndpoint {

    private final Roles roles;
    private final OncePerKey once;
    private final RoleRefusals refusals;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;

    RoleCreationEndpoint(
            Roles roles,
            OncePerKey once,
            RoleRefusals refusals,
            Denial denial,
            CurrentActor currentActor,
            PublicUrl publicUrl) {
        this.roles = roles;
        this.once = once;
        this.refusals = refusals;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
    }

    @PostMapping(
            path = RolesEndpoint.PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RoleBody> create(
            @RequestBody CreateRole asked,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key) {
        Actor actor = currentActor.require();
        RoleForm form = asked.form();
        return key == null
                ? made(actor, roles.create(actor, form))
                : once(actor, IdempotencyHeader.read(key, asked.fingerprint()), form);
    }

    private ResponseEntity<RoleBody> made(Actor actor, RoleChange creation) {
        Role role = refusals.demandDone(actor, creation);
        return ResponseEntity.created(address(role)).body(RoleBody.of(role, 0));
    }

    private ResponseEntity<RoleBody> once(Actor actor, IdempotencyKey key, RoleForm form) {
        OncePerKey.Outcome<RoleChange> outcome =
                once.make(actor, key, () -> roles.create(actor, form), RoleCreationEndpoint::idOf);
        return switch (outcome) {
            case First<RoleChange>(RoleChange creation) -> made(actor, creation);
            case Repeated<RoleChange>(UUID id) -> repeated(actor, RoleId.of(id));
            case OtherRequest<RoleChange> other -> throw new RefusedRequest(IdempotencyHeader.reused());
        };
    }

    private static Optional<UUID> idOf(RoleChange creation) {
        return creation instanceof RoleChange.Done(Role role) ? role.id().custom() : Optional.empty();
    }

    private ResponseEntity<RoleBody> repeated(Actor actor, RoleId id) {
        return denial.reading(
                actor,
                Permission.VIEW_ORGANIZATION,
                () -> roles.list(actor).stream()
                        .filter(role -> role.id().equals(id))
                        .findAny()
                        .map(role -> ResponseEntity.ok()
                                .header(IdempotencyHeader.REPLAYED, "true")
                                .location(address(role))
                                .body(RoleBody.of(role, roles.countHolders(actor, id))))
                        .orElseThrow(() -> new RefusedRequest(IdempotencyHeader.spent("a role"))));
    }

    private URI address(Role role) {
        return URI.create(publicUrl.of(RolesEndpoint.PATH + "/" + role.id()));
    }
}
