package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.AuthLayout;
import dev.tessera.design.Notice;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.organizations.InvitationOffer;
import dev.tessera.organizations.Invitations;

/**
 * Where the link of an invitation leads whoever is not logged in: what it offers, and the two ways to accept. Opening it uses
 * nothing up. Links that are over, or never were, look alike.
 */
@Route(value = "invitation/:secret", autoLayout = false)
@AnonymousAllowed
class InvitationView extends AuthLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient CurrentActor currentActor;

    InvitationView(Invitations invitations, CurrentActor currentActor) {
        super(UI.getCurrent().getTranslation("organization.invitation.title"));
        this.invitations = invitations;
        this.currentActor = currentActor;
        footer(new ThemeSwitch());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        if (currentActor.find().isPresent()) {
            event.forwardTo("join/" + secret);
        } else {
            invitations.find(secret).ifPresentOrElse(offer -> show(offer, secret), this::showOver);
        }
    }

    private void show(InvitationOffer offer, String secret) {
        lead(new InvitationCard(offer));
        Button signUp = new Button(
                getTranslation("organization.invitation.sign-up"),
                click -> UI.getCurrent().navigate("sign-up", QueryParameters.of("invitation", secret)));
        signUp.addThemeVariants(ButtonVariant.PRIMARY);
        signUp.setWidthFull();
        Button logIn = new Button(
                getTranslation("organization.invitation.login"),
                click -> UI.getCurrent().getPage().setLocation("/join/" + secret));
        logIn.setWidthFull();
        body(signUp, logIn);
    }

    private void showOver() {
        body(new Notice(Tone.WARNING, getTranslation("organization.invitation.over.text"))
                .titled(getTranslation("organization.invitation.over")));
        Button logIn = new Button(
                getTranslation("organization.invitation.to-login"),
                click -> UI.getCurrent().navigate("login"));
        logIn.setWidthFull();
        body(logIn);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.invitation.title");
    }
}
