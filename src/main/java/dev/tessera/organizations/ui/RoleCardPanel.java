package dev.tessera.organizations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Role;
import java.util.Collection;
import java.util.List;

/** One role: what it allows and blocks in words, and how many hold it. */
@Tag("article")
class RoleCardPanel extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationWords words;

    RoleCardPanel(OrganizationWords words, Role role, long holders, List<Component> actions) {
        this.words = words;
        addClassName("role-panel");
        Div head = new Div(new H3(words.name(role)), holders(role, holders));
        head.addClassName("role-panel-head");
        add(head);
        if (!words.description(role).isBlank()) {
            add(new Paragraph(words.description(role)));
        }
        settings(
                Tone.SUCCESS,
                TesseraIcon.CHECK,
                "organization.setting.allow",
                role.settings().allowed());
        settings(
                Tone.DANGER,
                TesseraIcon.BAN,
                "organization.setting.block",
                role.settings().blocked());
        if (!actions.isEmpty()) {
            Div foot = new Div(actions.toArray(Component[]::new));
            foot.addClassName("role-panel-actions");
            add(foot);
        }
    }

    /** How many hold it, as a way to see who. */
    private RouterLink holders(Role role, long holders) {
        RouterLink link = new RouterLink(words.translated("organization.roles.holders", holders), MembersView.class);
        link.setQueryParameters(new MemberFilter("", role.id(), null).parameters());
        return link;
    }

    private void settings(Tone tone, TesseraIcon icon, String label, Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        Span name = new Span(icon.create(), new Span(words.translated(label)));
        name.addClassName("role-panel-setting");
        Div line = new Div(name, new Span(words.headlines(permissions)));
        line.addClassNames("role-panel-line", tone.className());
        add(line);
    }
}
