package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.Toasts;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureChange;
import dev.tessera.organizations.Features;
import dev.tessera.organizations.Organization;

/** What the operator lets one organization have, feature by feature. */
class GrantSteps {

    private final Features features;
    private final Viewer viewer;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    GrantSteps(
            Features features, Viewer viewer, FreshFactorPrompt prompt, OrganizationWords words, Runnable onChanged) {
        this.features = features;
        this.viewer = viewer;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** A line with a switch for each feature. */
    Div lines(Organization organization) {
        Div lines = new Div();
        lines.addClassName("settings-field");
        for (Feature feature : Feature.values()) {
            lines.add(line(organization, feature));
        }
        return lines;
    }

    private Component line(Organization organization, Feature feature) {
        String name = words.translated("organization.feature." + OrganizationWords.keyed(feature) + ".name");
        ToggleSwitch slider = new ToggleSwitch(words.translated("organization.register.grant", name)).compact();
        slider.setValue(organization.features().isGranted(feature));
        slider.guardedBy(granted -> grant(organization, feature, granted, slider));
        Span headline = new Span(name);
        headline.addClassName("permission-headline");
        Span state = new Span(words.translated(
                organization.features().isOn(feature)
                        ? "organization.register.in-use"
                        : "organization.register.not-in-use"));
        state.addClassName("permission-why");
        Div line = new Div(new Div(headline, state), slider);
        line.addClassName("settings-line");
        return line;
    }

    private boolean grant(Organization organization, Feature feature, boolean granted, ToggleSwitch slider) {
        FeatureChange made = features.grant(viewer.actor(), organization.id(), feature, granted);
        switch (made) {
            case DONE -> {
                toasts.success(words.translated(
                        granted ? "organization.register.is-granted" : "organization.register.is-withdrawn",
                        feature.title(),
                        organization.name()));
                onChanged.run();
            }
            case PROOF_NEEDED ->
                prompt.ensure(() ->
                        slider.setValue(grant(organization, feature, granted, slider) ? granted : slider.getValue()));
            case NOT_FOUND, NOT_GRANTED, NOT_PERMITTED ->
                toasts.error(words.translated("organization.refused.not-permitted"));
        }
        return made == FeatureChange.DONE;
    }
}
