package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.Invitations;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberRemovals;
import dev.tessera.organizations.Members;
import dev.tessera.organizations.OpenInvitations;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.Roles;
import jakarta.annotation.security.PermitAll;

/** Who belongs to the organization, what each can do and why. */
@Route(MembersView.PATH)
@Menu(title = "organization.members.title", order = 20, icon = "users")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class MembersView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String PATH = "organization/members";

    private final MemberFilterBar bar;
    private final MemberList list;
    private final InvitationList invited;

    MembersView(
            MemberDirectory directory,
            Members members,
            MemberRemovals removals,
            Roles roles,
            Organizations organizations,
            Invitations invitations,
            OpenInvitations openInvitations,
            CredentialCensus credentials,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.members.title"));
        OrganizationWords words = viewer.words(getLocale());
        RoleOffer offer = new RoleOffer(roles, organizations);
        InvitationSteps inviting = new InvitationSteps(invitations, offer, viewer, prompt, words, this::refresh);
        MemberSteps steps = new MemberSteps(
                directory,
                members,
                removals,
                organizations,
                credentials,
                offer,
                currentActor,
                prompt,
                words,
                this::refresh);
        bar = new MemberFilterBar(words, roles.list(viewer.actor()), this::filtered);
        list = new MemberList(directory, currentActor, words, bar, steps::details);
        description(getTranslation("organization.members.description"));
        if (inviting.arePossible()) {
            actions(inviteButton(inviting));
        }
        invited = new InvitationList(openInvitations, viewer, words, inviting);
        add(list, invited);
    }

    private Button inviteButton(InvitationSteps inviting) {
        Button invite = new Button(
                getTranslation("organization.invite"), TesseraIcon.PLUS.create(), click -> inviting.invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return invite;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bar.show(MemberFilter.of(event.getLocation().getQueryParameters()));
    }

    private void filtered() {
        Location narrowed = new Location(PATH, bar.filter().parameters());
        UI.getCurrent().getPage().getHistory().replaceState(null, narrowed);
        refresh();
    }

    private void refresh() {
        list.refresh();
        invited.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.members.title");
    }
}
