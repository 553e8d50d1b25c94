package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.Section;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureChange;
import dev.tessera.organizations.FeatureFlags;
import dev.tessera.organizations.FeatureStakes;
import dev.tessera.organizations.Features;
import java.util.function.Consumer;

/** One feature with its switch. Switching off, and switching on what is deprecated, is asked about first. */
class FeatureSteps {

    private final Features features;
    private final FeatureStakes stakes;
    private final Viewer viewer;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    FeatureSteps(
            Features features,
            FeatureStakes stakes,
            Viewer viewer,
            FreshFactorPrompt prompt,
            OrganizationWords words,
            Runnable onChanged) {
        this.features = features;
        this.stakes = stakes;
        this.viewer = viewer;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    Component card(Feature feature, FeatureFlags flags) {
        Section card = new Section(text(feature, "name")).description(text(feature, "text"));
        if (feature.deprecated()) {
            card.aside(new StatusChip(
                    Tone.WARNING, TesseraIcon.ALERT, words.translated("organization.features.deprecated")));
        }
        if (flags.isGranted(feature)) {
            card.aside(slider(feature, flags));
        } else {
            card.aside(new StatusChip(
                    Tone.NEUTRAL, TesseraIcon.LOCK, words.translated("organization.features.not-granted")));
        }
        return card.footer(stake(feature, flags), new Code(feature.title()));
    }

    private String stake(Feature feature, FeatureFlags flags) {
        return flags.isGranted(feature)
                ? words.translated(
                        key(feature, flags.isOn(feature) ? "depends" : "waits"), stakes.of(viewer.actor(), feature))
                : words.translated("organization.features.ask-operator");
    }

    private ToggleSwitch slider(Feature feature, FeatureFlags flags) {
        ToggleSwitch slider =
                new ToggleSwitch(words.translated("organization.features.switch", text(feature, "name"))).compact();
        slider.setValue(flags.isOn(feature));
        slider.setReadOnly(!viewer.may(Permission.MANAGE_FEATURE_FLAGS));
        slider.guardedBy(on -> {
            begin(feature, on);
            return false;
        });
        return slider;
    }

    private void begin(Feature feature, boolean on) {
        if (on && !feature.deprecated()) {
            switchTo(feature, true, toasts::error, () -> {});
            return;
        }
        String kind = on ? "on" : "off";
        DangerDialog[] dialog = new DangerDialog[1];
        dialog[0] = new DangerDialog(
                words.translated("organization.features." + kind + ".title", text(feature, "name")),
                words.translated(key(feature, kind), stakes.of(viewer.actor(), feature)),
                words.translated("organization.features." + kind + ".confirm"),
                () -> switchTo(feature, on, dialog[0]::error, dialog[0]::close));
        dialog[0].open();
    }

    private void switchTo(Feature feature, boolean on, Consumer<String> onRefused, Runnable onDone) {
        FeatureChange made = features.switchTo(viewer.actor(), feature, on);
        switch (made) {
            case DONE -> {
                onDone.run();
                toasts.success(words.translated(
                        on ? "organization.features.is-on" : "organization.features.is-off", text(feature, "name")));
                onChanged.run();
            }
            case PROOF_NEEDED -> prompt.ensure(() -> switchTo(feature, on, onRefused, onDone));
            case NOT_GRANTED -> onRefused.accept(words.translated("organization.features.ask-operator"));
            case NOT_FOUND, NOT_PERMITTED -> onRefused.accept(words.translated("organization.refused.not-permitted"));
        }
    }

    private String text(Feature feature, String part) {
        return words.translated(key(feature, part));
    }

    private static String key(Feature feature, String part) {
        return "organization.feature." + OrganizationWords.keyed(feature) + "." + part;
    }
}
