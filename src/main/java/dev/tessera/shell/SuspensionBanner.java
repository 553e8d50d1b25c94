package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.Suspension;
import dev.tessera.organizations.Suspensions;
import java.util.Optional;

/** Tells the members of a suspended organization on every page that it is, why, and what that means. */
@SpringComponent
class SuspensionBanner {

    private final CurrentActor currentActor;
    private final Organizations organizations;
    private final Suspensions suspensions;

    SuspensionBanner(CurrentActor currentActor, Organizations organizations, Suspensions suspensions) {
        this.currentActor = currentActor;
        this.organizations = organizations;
        this.suspensions = suspensions;
    }

    /** The notice for the person at hand; empty while their organization is open. */
    Optional<Notice> notice() {
        return currentActor.find().flatMap(actor -> suspensions.of(actor).map(suspension -> notice(actor, suspension)));
    }

    private Notice notice(Actor actor, Suspension suspension) {
        UI ui = UI.getCurrent();
        String name = actor.affiliation()
                .flatMap(organizations::find)
                .map(Organization::name)
                .orElse("");
        return new Notice(Tone.DANGER, suspension.reason())
                .titled(ui.getTranslation("shell.suspended.title", name))
                .more(ui.getTranslation("shell.suspended.text"));
    }
}
