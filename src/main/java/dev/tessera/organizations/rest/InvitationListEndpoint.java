package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.organizations.Invitation;
import dev.tessera.organizations.InvitationPosition;
import dev.tessera.organizations.OpenInvitations;
import dev.tessera.web.Cursor;
import dev.tessera.web.GivenId;
import dev.tessera.web.Page;
import dev.tessera.web.Question;
import dev.tessera.web.RefusedRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whom the caller's organization invited who has not come yet. */
@RestController
@RequestMapping(path = InvitationListEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class InvitationListEndpoint {

    static final String PATH = OrganizationEndpoint.PATH + "/invitations";

    private static final Question ALL = Question.about(PATH);

    private final OpenInvitations invitations;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;
    private final Clock clock;

    InvitationListEndpoint(
            OpenInvitations invitations, Denial denial, CurrentActor currentActor, PublicUrl publicUrl, Clock clock) {
        this.invitations = invitations;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<InvitationBody>> list(
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        int wanted = Page.limit(limit);
        InvitationPosition behind = position(ALL.after(cursor));
        List<Invitation> found = denial.reading(
                actor, Permission.VIEW_ORGANIZATION, () -> invitations.latest(actor, behind, wanted + 1));
        Instant now = clock.instant();
        List<InvitationBody> items = found.stream()
                .limit(wanted)
                .map(invitation -> InvitationBody.of(invitation, now))
                .toList();
        return new Page<>(items, found.size() > wanted ? next(wanted, found.get(wanted - 1)) : null).answer();
    }

    private static @Nullable InvitationPosition position(@Nullable Cursor place) {
        return place == null ? null : new InvitationPosition(place.at(), new InvitationId(place.id()));
    }

    private String next(int limit, Invitation last) {
        return ALL.next(publicUrl, limit, new Cursor(last.sentAt(), last.id().value()));
    }

    @GetMapping("/{invitation}")
    InvitationBody read(@PathVariable("invitation") GivenId invitation) {
        Actor actor = currentActor.require();
        return denial.reading(
                        actor,
                        Permission.VIEW_ORGANIZATION,
                        () -> invitations.find(actor, new InvitationId(invitation.value())))
                .map(found -> InvitationBody.of(found, clock.instant()))
                .orElseThrow(() -> new RefusedRequest(InvitationRefusals.notFound()));
    }
}
