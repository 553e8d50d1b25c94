package dev.tessera.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.Affiliation;
import dev.tessera.identity.RegisteredUser;
import dev.tessera.identity.session.LoginSession;
import java.util.List;

/** Everything that the operator is shown of one account. */
final class UserDetails {

    private final UserWords words;

    UserDetails(UserWords words) {
        this.words = words;
    }

    DetailPanel panel(RegisteredUser user, List<Affiliation> affiliations, List<LoginSession> sessions) {
        DetailPanel panel = new DetailPanel(user.fullName()).status(words.status(user.status()));
        if (user.disabledAt() != null) {
            panel.body(new Notice(Tone.INFO, words.translated("users.disabled-since", words.brief(user.disabledAt()))));
        } else if (user.lockedUntil() != null) {
            panel.body(
                    new Notice(Tone.WARNING, words.translated("users.locked-until", words.brief(user.lockedUntil()))));
        }
        return panel.body(facts(user))
                .section(words.translated("users.organizations"), organizations(affiliations))
                .section(words.translated("users.sessions"), sessions(sessions));
    }

    private FactList facts(RegisteredUser user) {
        String code = user.account().mfaEnabled() ? "users.code.on" : "users.code.off";
        return new FactList()
                .fact(
                        words.translated("users.email"),
                        new Span(user.account().email().value()))
                .fact(
                        words.translated("users.username"),
                        new Span(user.account().username()))
                .fact(words.translated("users.code"), new Span(words.translated(code)))
                .fact(words.translated("users.last-login"), words.time(user.lastLoginAt()))
                .fact(words.translated("users.since"), words.time(user.createdAt()));
    }

    private Component organizations(List<Affiliation> affiliations) {
        if (affiliations.isEmpty()) {
            return new Paragraph(words.translated("users.organizations.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("user-list");
        affiliations.forEach(affiliation -> list.add(new ListItem(
                affiliation.active()
                        ? affiliation.name()
                        : words.translated("users.organizations.inactive", affiliation.name()))));
        return list;
    }

    private Component sessions(List<LoginSession> sessions) {
        if (sessions.isEmpty()) {
            return new Paragraph(words.translated("users.sessions.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("user-list");
        sessions.forEach(session -> list.add(new ListItem(words.translated(
                "users.session",
                session.browser().describe(),
                session.address().value(),
                words.brief(session.lastSeenAt())))));
        return list;
    }
}
