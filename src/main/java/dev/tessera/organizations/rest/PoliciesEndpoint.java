package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.OrganizationPolicies;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PolicyStakes;
import dev.tessera.organizations.PolicyStakes.Hit;
import dev.tessera.web.MergePatch;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows and sets what the caller's organization demands of its members and allows their tokens. */
@RestController
@RequestMapping(path = PoliciesEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class PoliciesEndpoint {

    static final String PATH = OrganizationEndpoint.PATH + "/policies";

    private final OrganizationPolicies policies;
    private final PolicyStakes stakes;
    private final Denial denial;
    private final CurrentActor currentActor;

    PoliciesEndpoint(OrganizationPolicies policies, PolicyStakes stakes, Denial denial, CurrentActor currentActor) {
        this.policies = policies;
        this.stakes = stakes;
        this.denial = denial;
        this.currentActor = currentActor;
    }

    @GetMapping
    PoliciesBody read() {
        return PoliciesBody.of(current(currentActor.require()));
    }

    private Policies current(Actor actor) {
        return denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> policies.of(actor));
    }

    /**
     * New policies, and whom they hit.
     *
     * @param dryRun whether they are only what would be
     */
    record PolicyAnswer(boolean dryRun, PoliciesBody policies, List<Hit> hits) {}

    @PatchMapping(consumes = {MergePatch.TYPE, MediaType.APPLICATION_JSON_VALUE})
    PolicyAnswer change(@RequestBody PatchPolicies patch, @RequestParam(defaultValue = "false") boolean dryRun) {
        Actor actor = currentActor.require();
        Policies before = current(actor);
        patch.demandSense();
        Policies after = patch.over(before);
        // A hit is what differs from before, so it is counted ahead of the change.
        List<Hit> hits = denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> stakes.of(actor, before, after));
        if (dryRun) {
            return new PolicyAnswer(true, PoliciesBody.of(after), hits);
        }
        demandDone(actor, policies.change(actor, patch::over));
        return new PolicyAnswer(false, PoliciesBody.of(current(actor)), hits);
    }

    private void demandDone(Actor actor, OrganizationPolicies.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case PROOF_NEEDED -> throw new RefusedRequest(Denial.proofNeeded());
            case NOT_PERMITTED -> throw new RefusedRequest(denial.of(actor, Permission.MANAGE_POLICIES));
        }
    }
}
