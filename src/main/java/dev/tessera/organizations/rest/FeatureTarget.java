package dev.tessera.organizations.rest;

import dev.tessera.organizations.Feature;
import java.util.Arrays;

/** Which feature a path means. */
record FeatureTarget(Feature feature) {

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is the name of no feature, in whatever case
     */
    public static FeatureTarget of(String part) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.title().equalsIgnoreCase(part))
                .findAny()
                .map(FeatureTarget::new)
                .orElseThrow(() -> new IllegalArgumentException("Not the name of a feature"));
    }
}
