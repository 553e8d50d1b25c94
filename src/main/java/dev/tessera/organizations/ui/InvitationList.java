package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.organizations.Invitation;
import dev.tessera.organizations.OpenInvitations;

/** Who was invited and has not come yet, paged in the database; nothing where there is nobody. */
class InvitationList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpenInvitations invitations;
    private final transient Viewer viewer;
    private final transient OrganizationWords words;
    private final transient InvitationSteps steps;
    private final ResponsiveGrid<Invitation> grid = new ResponsiveGrid<>(this::card);
    private final CallbackDataProvider<Invitation, Void> data;

    InvitationList(OpenInvitations invitations, Viewer viewer, OrganizationWords words, InvitationSteps steps) {
        this.invitations = invitations;
        this.viewer = viewer;
        this.words = words;
        this.steps = steps;
        this.data = DataProvider.fromCallbacks(
                query -> invitations.list(viewer.actor(), query.getPage(), query.getPageSize()).stream(),
                query -> grid.fit(invitations.count(viewer.actor())));
        addClassNames("group", "token-list");
        H2 title = new H2(words.translated("organization.invited"));
        title.addClassName("group-title");
        columns();
        grid.setDataProvider(data);
        add(title, grid);
        refresh();
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.translated("organization.invited"));
        grid.addComponentColumn(this::who)
                .setHeader(words.translated("organization.members.email"))
                .setWidth("15rem")
                .setFlexGrow(2);
        grid.addColumn(invitation -> words.name(invitation.role()))
                .setHeader(words.translated("organization.invite.role"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::status)
                .setHeader(words.translated("organization.members.column.status"))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        if (steps.arePossible()) {
            grid.addComponentColumn(this::actions)
                    .setHeader(words.translated("organization.invited.actions"))
                    .setWidth("8rem")
                    .setFlexGrow(0);
        }
    }

    private Component who(Invitation invitation) {
        Span email = new Span(invitation.email().value());
        email.addClassName("cell-strong");
        Span by = new Span(
                words.translated("organization.invited.by", invitation.inviter(), words.brief(invitation.sentAt())));
        by.addClassName("cell-muted");
        Div lines = new Div(email, by);
        lines.addClassName("member-who");
        return lines;
    }

    private Component status(Invitation invitation) {
        return invitation.isExpired(words.now())
                ? new StatusChip(Tone.NEUTRAL, TesseraIcon.CLOCK, words.translated("organization.invited.expired"))
                : new StatusChip(
                        Tone.INFO,
                        TesseraIcon.MAIL,
                        words.translated("organization.invited.until", words.brief(invitation.expiresAt())));
    }

    private Component actions(Invitation invitation) {
        Div actions = new Div(
                button(
                        TesseraIcon.SEND,
                        "organization.invited.resend.of",
                        invitation,
                        () -> steps.sendAgain(invitation)),
                button(
                        TesseraIcon.BAN,
                        "organization.invited.revoke.of",
                        invitation,
                        () -> steps.askToRevoke(invitation)));
        actions.addClassName("token-actions");
        return actions;
    }

    private Button button(TesseraIcon icon, String key, Invitation invitation, Runnable action) {
        String label = words.translated(key, invitation.email());
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private Component card(Invitation invitation) {
        RowCard card = new RowCard(invitation.email().value())
                .status(status(invitation))
                .fact(words.translated("organization.invite.role"), new Span(words.name(invitation.role())))
                .fact(words.translated("organization.invited.sent"), words.time(invitation.sentAt()));
        return steps.arePossible() ? card.actions(actions(invitation)) : card;
    }

    final void refresh() {
        setVisible(invitations.count(viewer.actor()) > 0);
        data.refreshAll();
    }
}
