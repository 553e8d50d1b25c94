package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.organizations.RoleEffects.Effect;
import java.util.List;

/** Says what a change to a role does to its holders: <i>3 members lose “Call the API”</i>. A screen reader follows it. */
class EffectList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationWords words;

    EffectList(OrganizationWords words) {
        this.words = words;
        addClassName("effect");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Effect> effects) {
        removeAll();
        if (effects.isEmpty()) {
            add(new Paragraph(words.translated("organization.effect.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        for (Effect effect : effects) {
            String permission = words.headline(effect.permission());
            line(lines, "organization.effect.gain", effect.gaining(), permission);
            line(lines, "organization.effect.lose", effect.losing(), permission);
        }
        add(lines);
    }

    private void line(UnorderedList lines, String key, int members, String permission) {
        if (members > 0) {
            lines.add(new ListItem(words.translated(key, members, permission)));
        }
    }
}
