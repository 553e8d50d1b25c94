package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.Invitation;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.Invitations;
import dev.tessera.organizations.OpenInvitations;
import dev.tessera.web.GivenId;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.idempotency.IdempotencyHeader;
import dev.tessera.web.idempotency.OncePerKey.First;
import dev.tessera.web.idempotency.OncePerKey.OtherRequest;
import dev.tessera.web.idempotency.OncePerKey.Outcome;
import dev.tessera.web.idempotency.OncePerKey.Repeated;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends invitations, sends them again, and revokes them. */
@RestController
@RequestMapping(path = InvitationListEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class InvitationsEndpoint {

    private final Invitations invitations;
    private final OpenInvitations open;
    private final InvitationRefusals refusals;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;
    private final Clock clock;

    InvitationsEndpoint(
            Invitations invitations,
            OpenInvitations open,
            InvitationRefusals refusals,
            Denial denial,
            CurrentActor currentActor,
            PublicUrl publicUrl,
            Clock clock) {
        this.invitations = invitations;
        this.open = open;
        this.refusals = refusals;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvitationBody> invite(
            @RequestBody CreateInvitation asked,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key) {
        Actor actor = currentActor.require();
        denial.demand(actor, Permission.VIEW_ORGANIZATION);
        String email = asked.address();
        RoleId role = asked.wantedRole();
        if (key == null) {
            return sent(actor, invitations.invite(actor, email, role));
        }
        Outcome<InvitationChange> outcome =
                invitations.invite(actor, IdempotencyHeader.read(key, asked.fingerprint()), email, role);
        return switch (outcome) {
            case First<InvitationChange>(InvitationChange change) -> sent(actor, change);
            case Repeated<InvitationChange>(UUID id) -> repeated(actor, new InvitationId(id));
            case OtherRequest<InvitationChange> other -> throw new RefusedRequest(IdempotencyHeader.reused());
        };
    }

    private ResponseEntity<InvitationBody> sent(Actor actor, InvitationChange change) {
        InvitationId id = refusals.demandDone(actor, change);
        return ResponseEntity.created(address(id)).body(body(actor, id));
    }

    private ResponseEntity<InvitationBody> repeated(Actor actor, InvitationId id) {
        return ResponseEntity.ok()
                .header(IdempotencyHeader.REPLAYED, "true")
                .location(address(id))
                .body(body(actor, id));
    }

    private InvitationBody body(Actor actor, InvitationId id) {
        return denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> open.find(actor, id))
                .map((Invitation found) -> InvitationBody.of(found, clock.instant()))
                .orElseThrow(() -> new RefusedRequest(IdempotencyHeader.spent("an invitation")));
    }

    private URI address(InvitationId id) {
        return URI.create(publicUrl.of(InvitationListEndpoint.PATH + "/" + id));
    }

    @PostMapping("/{invitation}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable("invitation") GivenId invitation) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, invitations.sendAgain(actor, new InvitationId(invitation.value())));
    }

    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("invitation") GivenId invitation) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, invitations.revoke(actor, new InvitationId(invitation.value())));
    }
}
