package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureChange;
import dev.tessera.organizations.FeatureFlags;
import dev.tessera.organizations.FeatureStakes;
import dev.tessera.organizations.Features;
import dev.tessera.web.MergePatch;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and switches what the caller's organization can be without, each with what depends on it. */
@RestController
@RequestMapping(path = FeaturesEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class FeaturesEndpoint {

    static final String PATH = OrganizationEndpoint.PATH + "/features";

    private final Features features;
    private final FeatureStakes stakes;
    private final Denial denial;
    private final CurrentActor currentActor;

    FeaturesEndpoint(Features features, FeatureStakes stakes, Denial denial, CurrentActor currentActor) {
        this.features = features;
        this.stakes = stakes;
        this.denial = denial;
        this.currentActor = currentActor;
    }

    /** All of them: their number is fixed. */
    record FeatureList(List<FeatureBody> items) {}

    @GetMapping
    FeatureList list() {
        Actor actor = currentActor.require();
        return denial.reading(actor, Permission.VIEW_ORGANIZATION, () -> {
            FeatureFlags flags = features.of(actor);
            return new FeatureList(Arrays.stream(Feature.values())
                    .map(feature -> FeatureBody.of(feature, flags, stakes.of(actor, feature)))
                    .toList());
        });
    }

    @PatchMapping(
            path = "/{feature}",
            consumes = {MergePatch.TYPE, MediaType.APPLICATION_JSON_VALUE})
    FeatureBody change(@PathVariable("feature") FeatureTarget target, @RequestBody PatchFeature patch) {
        Actor actor = currentActor.require();
        Feature feature = target.feature();
        denial.demand(actor, Permission.VIEW_ORGANIZATION);
        patch.switched().ifPresent(on -> demandDone(actor, feature, features.switchTo(actor, feature, on)));
        return denial.reading(
                actor,
                Permission.VIEW_ORGANIZATION,
                () -> FeatureBody.of(feature, features.of(actor), stakes.of(actor, feature)));
    }

    private void demandDone(Actor actor, Feature feature, FeatureChange change) {
        switch (change) {
            case DONE -> {}
            case NOT_GRANTED ->
                throw new RefusedRequest(Problem.of(
                        409,
                        "FEATURE_NOT_GRANTED",
                        "The operator does not let your organization have the feature " + feature.title() + "."));
            case PROOF_NEEDED -> throw new RefusedRequest(Denial.proofNeeded());
            case NOT_FOUND, NOT_PERMITTED ->
                throw new RefusedRequest(denial.of(actor, Permission.MANAGE_FEATURE_FLAGS));
        }
    }
}
