package dev.tessera.identity.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.identity.Account;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.Profile;
import jakarta.annotation.security.PermitAll;

/** How a person guards their account: password, and a code by mail at login. */
@Route("settings/security")
@Menu(title = "identity.security.title", order = 20, icon = "shield")
@PermitAll
class SecurityView extends Page implements HasDynamicTitle {

    SecurityView(AccountSecurity security, Profile profile, CurrentActor currentActor) {
        super(Phrases.translated("identity.security.title"));
        Account account = profile.of(currentActor.require());
        narrow();
        description(getTranslation("identity.security.description"));
        add(
                new PasswordChangeForm(security, currentActor, account).section(),
                new MailCodeSwitch(security, currentActor, account).section());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.security.title");
    }
}
