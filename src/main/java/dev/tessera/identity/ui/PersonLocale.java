package dev.tessera.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.UserId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Shows every page in its reader's language: the account's once somebody is logged in; before that the one they chose on
 * the page, or else their browser's.
 */
@Component
class PersonLocale implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor currentActor;
    private final transient Accounts accounts;

    PersonLocale(CurrentActor currentActor, Accounts accounts) {
        this.currentActor = currentActor;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> currentActor.find().ifPresent(actor -> use(actor.user(), init.getUI())));
    }

    /** Goes over to the account's language for the rest of the session. */
    void use(UserId user, UI ui) {
        accounts.find(user).map(Account::language).ifPresent(language -> use(language, ui.getSession()));
    }

    /** Goes over to a language for the rest of the session. */
    static void use(Locale language, VaadinSession session) {
        session.setLocale(SpokenLanguages.nearest(language));
    }
}
