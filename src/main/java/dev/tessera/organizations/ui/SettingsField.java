package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PermissionSetting;
import dev.tessera.organizations.PermissionSettings;
import java.util.List;

/** What a role says of each permission: Allow, Not set or Block, one line each. */
class SettingsField extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<PermissionSetting> ORDER =
            List.of(PermissionSetting.ALLOW, PermissionSetting.NOT_SET, PermissionSetting.BLOCK);

    private final transient OrganizationWords words;
    private transient PermissionSettings value;

    SettingsField(OrganizationWords words, PermissionSettings shown, Runnable onChange) {
        this.words = words;
        this.value = shown;
        addClassName("settings-field");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.translated("organization.roles.permissions"));
        for (Permission permission : Permission.values()) {
            add(line(permission, onChange));
        }
    }

    private Div line(Permission permission, Runnable onChange) {
        SegmentedChoice<PermissionSetting> choice =
                new SegmentedChoice<>(words.headline(permission), ORDER, words::text).compact();
        choice.setValue(value.of(permission));
        choice.addValueChangeListener(change -> {
            value = value.with(permission, change.getValue());
            onChange.run();
        });
        Span headline = new Span(words.headline(permission));
        headline.addClassName("permission-headline");
        Span sentence = new Span(words.sentence(permission));
        sentence.addClassName("permission-why");
        Div line = new Div(new Div(headline, sentence), choice);
        line.addClassName("settings-line");
        return line;
    }

    PermissionSettings value() {
        return value;
    }
}
