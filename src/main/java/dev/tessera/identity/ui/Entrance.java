package dev.tessera.identity.ui;

import com.vaadin.flow.component.UI;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.session.BrowserSession;
import org.springframework.stereotype.Component;

/** Lets a person in after the last factor, and takes them where they wanted to go. */
@Component
class Entrance {

    private final BrowserSession browserSession;
    private final PersonLocale personLocale;

    Entrance(BrowserSession browserSession, PersonLocale personLocale) {
        this.browserSession = browserSession;
        this.personLocale = personLocale;
    }

    /** Loads the whole page anew, so that nothing of the stranger's page is left in the person's session. */
    void open(LoginStep.Complete step) {
        String path = browserSession.complete(step);
        UI ui = UI.getCurrent();
        personLocale.use(step.user(), ui);
        ui.getPage().setLocation(path);
    }
}
