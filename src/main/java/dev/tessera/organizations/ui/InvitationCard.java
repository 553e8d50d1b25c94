package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.FactList;
import dev.tessera.organizations.InvitationOffer;
import java.time.Clock;
import java.time.ZoneOffset;

/** What an invitation offers: by whom, to which organization, as what. */
class InvitationCard extends Div {

    private static final long serialVersionUID = 1L;

    InvitationCard(InvitationOffer offer) {
        UI ui = UI.getCurrent();
        OrganizationWords words = new OrganizationWords(ZoneOffset.UTC, ui.getLocale(), Clock.systemUTC());
        addClassName("invitation-card");
        Paragraph lead = new Paragraph(
                words.translated("organization.invitation.lead", offer.inviter(), offer.organizationName()));
        lead.addClassName("auth-lead");
        FactList facts = new FactList()
                .fact(words.translated("organization.invitation.organization"), new Span(offer.organizationName()))
                .fact(words.translated("organization.invite.role"), new Span(words.name(offer.role())))
                .fact(
                        words.translated("organization.invitation.for"),
                        new Span(offer.email().value()));
        add(lead, facts);
    }
}
