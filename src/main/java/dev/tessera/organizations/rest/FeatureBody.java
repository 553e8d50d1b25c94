package dev.tessera.organizations.rest;

import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureFlags;

/**
 * A feature as programs see it.
 *
 * @param granted whether the operator lets the organization have it
 * @param enabled whether it works: it was granted, and is switched on
 * @param deprecated whether it is kept only for those who still need it
 * @param dependents how many credentials or roles there are that it takes
 */
record FeatureBody(String name, boolean granted, boolean enabled, boolean deprecated, long dependents) {

    static FeatureBody of(Feature feature, FeatureFlags flags, long dependents) {
        return new FeatureBody(
                feature.title(), flags.isGranted(feature), flags.isOn(feature), feature.deprecated(), dependents);
    }
}
