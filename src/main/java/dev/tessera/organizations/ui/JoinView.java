package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.tessera.design.AuthLayout;
import dev.tessera.design.Notice;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.OrganizationChoice;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.InvitationOffer;
import dev.tessera.organizations.Invitations;
import dev.tessera.organizations.JoinOutcome;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Where somebody who is logged in accepts an invitation, by a button and never by the link alone. */
@Route(value = "join/:secret", autoLayout = false)
@PermitAll
class JoinView extends AuthLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient CurrentActor currentActor;
    private final transient Accounts accounts;
    private final transient OrganizationChoice choice;
    private final transient AuthenticationContext authentication;
    private final Div message = new Div();

    JoinView(
            Invitations invitations,
            CurrentActor currentActor,
            Accounts accounts,
            OrganizationChoice choice,
            AuthenticationContext authentication) {
        super(UI.getCurrent().getTranslation("organization.invitation.title"));
        this.invitations = invitations;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.choice = choice;
        this.authentication = authentication;
        footer(new ThemeSwitch());
        body(message);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        Optional<InvitationOffer> offer = invitations.find(secret);
        Optional<EmailAddress> own =
                accounts.find(currentActor.require().user()).map(Account::email);
        if (offer.isEmpty()) {
            showOver();
        } else if (own.filter(offer.get().email()::equals).isPresent()) {
            show(offer.get(), secret);
        } else {
            showNotYours(own.map(EmailAddress::value).orElse(""));
        }
    }

    private void show(InvitationOffer offer, String secret) {
        lead(new InvitationCard(offer));
        Button join = new Button(
                getTranslation("organization.invitation.join", offer.organizationName()), click -> join(secret));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        join.setWidthFull();
        body(join);
    }

    private void join(String secret) {
        switch (invitations.accept(currentActor.require(), secret)) {
            case JoinOutcome.Joined joined -> enter(joined.organization());
            case JoinOutcome.AlreadyMember member -> enter(member.organization());
            case JoinOutcome.NotYours ignored -> showOver();
            case JoinOutcome.Over ignored -> showOver();
        }
    }

    /** Loads the whole page anew, for everything on it to be the organization's. */
    private void enter(OrganizationId organization) {
        choice.choose(currentActor.require(), organization);
        UI.getCurrent().getPage().setLocation("/");
    }

    private void showOver() {
        say("organization.invitation.over", getTranslation("organization.invitation.over.text"));
        body(home());
    }

    private void showNotYours(String own) {
        say("organization.invitation.other", getTranslation("organization.invitation.other.text", own));
        Button logOut = new Button(getTranslation("organization.invitation.logout"), click -> authentication.logout());
        logOut.setWidthFull();
        body(logOut, home());
    }

    private void say(String title, String text) {
        message.removeAll();
        message.add(new Notice(Tone.WARNING, text).titled(getTranslation(title)));
    }

    private Button home() {
        Button home = new Button(
                getTranslation("organization.invitation.home"),
                click -> UI.getCurrent().navigate(""));
        home.setWidthFull();
        return home;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.invitation.title");
    }
}
