package dev.tessera.organizations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which features an organization has. What was switched is remembered while a grant is away, and holds again with it.
 *
 * @param granted what the operator lets the organization have
 * @param switchedOn what its administrators want, granted or not
 */
public record FeatureFlags(Set<Feature> granted, Set<Feature> switchedOn) {

    /** What a new organization has. */
    public static final FeatureFlags AT_FIRST =
            new FeatureFlags(those(Feature::grantedAtFirst), those(Feature::onAtFirst));

    public FeatureFlags {
        granted = Set.copyOf(granted);
        switchedOn = Set.copyOf(switchedOn);
    }

    /** Reads the stored form; names that this version does not know are passed over. */
    public static FeatureFlags parse(String granted, String switchedOn) {
        return new FeatureFlags(named(granted), named(switchedOn));
    }

    public boolean isGranted(Feature feature) {
        return granted.contains(feature);
    }

    /** Whether the feature works: it was granted, and is switched on. */
    public boolean isOn(Feature feature) {
        return granted.contains(feature) && switchedOn.contains(feature);
    }

    FeatureFlags granting(Feature feature, boolean grant) {
        return new FeatureFlags(changed(granted, feature, grant), switchedOn);
    }

    FeatureFlags switching(Feature feature, boolean on) {
        return new FeatureFlags(granted, changed(switchedOn, feature, on));
    }

    /** The stored form of a set of features: their names with a space between two. */
    static String names(Set<Feature> features) {
        return features.stream().sorted().map(Feature::name).collect(Collectors.joining(" "));
    }

    private static Set<Feature> named(String names) {
        Set<String> known = Set.copyOf(List.of(names.split(" ")));
        return those(feature -> known.contains(feature.name()));
    }

    private static Set<Feature> those(Predicate<Feature> wanted) {
        return Arrays.stream(Feature.values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Feature> changed(Set<Feature> features, Feature one, boolean in) {
        Set<Feature> result = EnumSet.noneOf(Feature.class);
        result.addAll(features);
        if (in) {
            result.add(one);
        } else {
            result.remove(one);
        }
        return result;
    }
}
