package dev.tessera.organizations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.Notice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.Invitations;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.PromisedMail;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the link of an invitation shows to strangers, to whom it is for, and to others. */
@ViewPackages(classes = MembersView.class)
class InvitationLinkTest extends OrganizationUiTest {

    @Autowired
    Invitations invitations;

    @Autowired
    Organizations organizations;

    @Autowired
    PromisedMail mail;

    private final String address = "ada." + UUID.randomUUID() + "@example.com";
    private InvitationId invitation = InvitationId.next();
    private String secret = "";

    @BeforeEach
    void invite() {
        InvitationChange sent = invitations.invite(founder, address, PredefinedRole.DEVELOPER.id());
        invitation = ((InvitationChange.Done) sent).invitation();
        secret = mail.secretTo(address).orElseThrow();
    }

    @Test
    void offersAStrangerBothWaysToAccept() {
        person.leave();
        navigate("invitation/" + secret, InvitationView.class);

        assertThat(find(InvitationCard.class).exists()).isTrue();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Navy Yard", "Developer", address);
        assertThat(find(Button.class).withText("Create an account").exists()).isTrue();
        assertThat(find(Button.class).withText("I have an account: log in").exists())
                .isTrue();
        assertThat(invitations.find(secret)).isPresent();
    }

    @Test
    void showsTheSameForLinksThatAreOverAndThatNeverWere() {
        person.leave();
        navigate("invitation/" + "0".repeat(40), InvitationView.class);
        String never = textOfNotice();
        clock.advance(Duration.ofDays(7));
        navigate("invitation/" + secret, InvitationView.class);

        assertThat(textOfNotice()).isEqualTo(never).contains("This invitation is no longer good");
        assertThat(find(InvitationCard.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Go to login").exists()).isTrue();
    }

    @Test
    void showsARevokedOneAsOver() {
        invitations.revoke(founder, invitation);
        person.leave();
        navigate("invitation/" + secret, InvitationView.class);

        assertThat(textOfNotice()).contains("This invitation is no longer good");
    }

    @Test
    void letsWhoeverItIsForJoinByAButtonOnly() {
        Actor ada = settlers.founderAt("Analytical Engines", address);
        person.become(ada);
        navigate("join/" + secret, JoinView.class);
        assertThat(organizations.permissionsOf(ada.user(), founder.affiliation().orElseThrow()))
                .isEmpty();

        press("Join Navy Yard");

        assertThat(organizations.permissionsOf(ada.user(), founder.affiliation().orElseThrow()))
                .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
        assertThat(person.require().affiliation()).isEqualTo(founder.affiliation());
    }

    @Test
    void tellsSomebodyElseWhoTheyAreAndLetsThemLogOut() {
        Actor other = settlers.founderAt("Analytical Engines", "other." + UUID.randomUUID() + "@example.com");
        person.become(other);
        navigate("join/" + secret, JoinView.class);

        assertThat(textOfNotice())
                .contains("This invitation is for somebody else")
                .contains("other.");
        assertThat(textOfNotice()).doesNotContain(address);
        assertThat(find(Button.class).withText("Join Navy Yard").exists()).isFalse();
        assertThat(find(Button.class).withText("Log out").exists()).isTrue();
    }

    @Test
    void tellsWhoClicksTooLateThatItIsOver() {
        person.become(settlers.founderAt("Analytical Engines", address));
        navigate("join/" + secret, JoinView.class);
        invitations.revoke(founder, invitation);

        press("Join Navy Yard");

        assertThat(textOfNotice()).contains("This invitation is no longer good");
        assertThat(person.require().affiliation()).isNotEqualTo(founder.affiliation());
    }

    private String textOfNotice() {
        return find(Notice.class).single().getElement().getTextRecursively();
    }
}
