package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureFlags;
import dev.tessera.organizations.FeatureStakes;
import dev.tessera.organizations.Features;
import jakarta.annotation.security.PermitAll;

/** What the organization can be without: what each feature does, whether it is on, and what switching it breaks. */
@Route("organization/features")
@Menu(title = "organization.features.title", order = 22, icon = "flag")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class FeaturesView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Features features;
    private final transient Viewer viewer;
    private final transient FeatureSteps steps;
    private final Div cards = new Div();

    FeaturesView(Features features, FeatureStakes stakes, FreshFactorPrompt prompt, Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.features.title"));
        this.features = features;
        this.viewer = viewer;
        this.steps = new FeatureSteps(features, stakes, viewer, prompt, viewer.words(getLocale()), this::show);
        narrow();
        description(getTranslation("organization.features.description"));
        cards.addClassNames("group", "feature-cards");
        add(cards);
        show();
    }

    private void show() {
        FeatureFlags flags = features.of(viewer.actor());
        cards.removeAll();
        for (Feature feature : Feature.values()) {
            cards.add(steps.card(feature, flags));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.features.title");
    }
}
