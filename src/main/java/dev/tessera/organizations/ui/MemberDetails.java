package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.Notice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.organizations.ResultingPermissions.Reason;

/** Everything about one member: who they are, and what they can do with the reason for each. */
final class MemberDetails {

    private final OrganizationWords words;

    MemberDetails(OrganizationWords words) {
        this.words = words;
    }

    DetailPanel panel(Member member, ResultingPermissions resulting) {
        DetailPanel panel = new DetailPanel(member.fullName()).status(words.status(member));
        if (member.status() == MemberStatus.DISABLED) {
            panel.body(new Notice(Tone.INFO, words.translated(disabledBy(member))));
        }
        return panel.body(facts(member))
                .section(words.translated("organization.members.permissions"), permissions(resulting));
    }

    private static String disabledBy(Member member) {
        return member.disabled() ? "organization.members.disabled-here" : "organization.members.disabled-everywhere";
    }

    private FactList facts(Member member) {
        String code = member.mfaEnabled() ? "organization.members.code.on" : "organization.members.code.off";
        return new FactList()
                .fact(
                        words.translated("organization.members.email"),
                        new Span(member.email().value()))
                .fact(words.translated("organization.members.username"), new Span(member.username()))
                .fact(words.translated("organization.members.column.roles"), new Span(words.names(member.roles())))
                .fact(words.translated("organization.members.code"), new Span(words.translated(code)))
                .fact(words.translated("organization.members.column.joined"), words.time(member.joinedAt()));
    }

    private Component permissions(ResultingPermissions resulting) {
        UnorderedList list = new UnorderedList();
        list.addClassName("permission-reasons");
        for (Permission permission : Permission.values()) {
            list.add(line(permission, resulting.reasonFor(permission)));
        }
        return list;
    }

    private ListItem line(Permission permission, Reason reason) {
        Verdict verdict = Verdict.of(reason);
        Span headline = new Span(words.headline(permission));
        headline.addClassName("permission-headline");
        Span why = new Span(why(verdict, reason));
        why.addClassName("permission-why");
        ListItem line = new ListItem(verdict.icon.create(), new Div(headline, why));
        line.addClassNames("permission-reason", verdict.tone.className());
        return line;
    }

    private String why(Verdict verdict, Reason reason) {
        return switch (verdict) {
            case ALLOWED -> words.translated("organization.reason.allowed", words.names(reason.allowing()));
            case BLOCKED ->
                reason.allowing().isEmpty()
                        ? words.translated("organization.reason.blocked", words.names(reason.blocking()))
                        : words.translated(
                                "organization.reason.overruled",
                                words.names(reason.blocking()),
                                words.names(reason.allowing()));
            case NOT_SET -> words.translated("organization.reason.not-set");
        };
    }

    /** What roles come to for one permission. */
    private enum Verdict {
        ALLOWED(TesseraIcon.CHECK_CIRCLE, Tone.SUCCESS),
        BLOCKED(TesseraIcon.BAN, Tone.DANGER),
        NOT_SET(TesseraIcon.MINUS, Tone.NEUTRAL);

        private final TesseraIcon icon;
        private final Tone tone;

        Verdict(TesseraIcon icon, Tone tone) {
            this.icon = icon;
            this.tone = tone;
        }

        static Verdict of(Reason reason) {
            if (reason.granted()) {
                return ALLOWED;
            }
            return reason.blocking().isEmpty() ? NOT_SET : BLOCKED;
        }
    }
}
