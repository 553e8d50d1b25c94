package dev.tessera.organizations.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.tessera.organizations.Role;
import java.util.List;

/** Picks roles, each told apart by what it is for. */
class RolePicker extends CheckboxGroup<Role> {

    private static final long serialVersionUID = 1L;

    RolePicker(OrganizationWords words, List<Role> offered) {
        addClassName("role-picker");
        setLabel(words.translated("organization.members.column.roles"));
        setItems(offered);
        setItemLabelGenerator(words::name);
        setItemHelperGenerator(words::description);
    }
}
