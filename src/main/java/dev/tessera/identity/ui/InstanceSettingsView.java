package dev.tessera.identity.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.Registration;
import jakarta.annotation.security.RolesAllowed;

/** What the operator decides for the whole instance: who may sign up. */
@Route("operator/settings")
@Menu(title = "settings.title", order = 44, icon = "settings")
@RolesAllowed("OPERATOR")
class InstanceSettingsView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    InstanceSettingsView(Registration registration, CurrentActor currentActor, FreshFactorPrompt prompt) {
        super(Phrases.translated("settings.title"));
        narrow();
        description(getTranslation("settings.description"));
        add(new RegistrationForm(registration, currentActor, prompt).section());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }
}
