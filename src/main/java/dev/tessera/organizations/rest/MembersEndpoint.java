package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.Members;
import dev.tessera.web.GivenId;
import dev.tessera.web.MergePatch;
import dev.tessera.web.RefusedRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows, changes and removes the members of the caller's organization, one at a time. */
@RestController
@RequestMapping(path = MembersEndpoint.PATH + "/{member}", produces = MediaType.APPLICATION_JSON_VALUE)
class MembersEndpoint {

    static final String PATH = OrganizationEndpoint.PATH + "/members";

    private final MemberDirectory directory;
    private final Members members;
    private final MemberRefusals refusals;
    private final Denial denial;
    private final CurrentActor currentActor;

    MembersEndpoint(
            MemberDirectory directory,
            Members members,
            MemberRefusals refusals,
            Denial denial,
            CurrentActor currentActor) {
        this.directory = directory;
        this.members = members;
        this.refusals = refusals;
        this.denial = denial;
        this.currentActor = currentActor;
    }

    @GetMapping
    MemberDetails read(@PathVariable("member") GivenId member) {
        return read(currentActor.require(), new UserId(member.value()));
    }

    private MemberDetails read(Actor actor, UserId user) {
        return denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> details(actor, user))
                .orElseThrow(() -> new RefusedRequest(MemberRefusals.notFound()));
    }

    private Optional<MemberDetails> details(Actor actor, UserId user) {
        return directory
                .find(actor, user)
                .flatMap(member -> directory
                        .resultingPermissions(actor, user)
                        .map(resulting -> MemberDetails.of(member, resulting)));
    }

    /** Whoever takes from themselves what it takes to see members is told that it is done, and shown nothing. */
    @PatchMapping(consumes = {MergePatch.TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<MemberDetails> change(@PathVariable("member") GivenId member, @RequestBody PatchMember patch) {
        Actor actor = currentActor.require();
        UserId user = new UserId(member.value());
        denial.demand(actor, Permission.VIEW_ORGANIZATION);
        refusals.demandDone(actor, members.change(actor, user, patch.edit()));
        return denial.holds(actor, Permission.VIEW_ORGANIZATION)
                ? ResponseEntity.ok(read(actor, user))
                : ResponseEntity.noContent().build();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("member") GivenId member) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, members.remove(actor, new UserId(member.value())));
    }
}
