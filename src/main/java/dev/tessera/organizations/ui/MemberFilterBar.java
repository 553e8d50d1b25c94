package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.TesseraIcon;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.organizations.Role;
import java.util.List;

/** Narrows the list of members: by what somebody is called, by role, by status. */
class MemberFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<MemberStatus> status = new Select<>();

    MemberFilterBar(OrganizationWords words, List<Role> roles, Runnable onChange) {
        addClassNames("list-toolbar", "member-filter");
        search.setPlaceholder(words.translated("organization.members.search"));
        search.setAriaLabel(words.translated("organization.members.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> onChange.run());
        String anyRole = words.translated("organization.members.filter.role");
        role.setItems(roles);
        role.setItemLabelGenerator(item -> item == null ? anyRole : words.name(item));
        narrows(role, anyRole, onChange);
        String anyStatus = words.translated("organization.members.filter.status");
        status.setItems(MemberStatus.values());
        status.setItemLabelGenerator(item -> item == null ? anyStatus : words.text(item));
        narrows(status, anyStatus, onChange);
        add(search, role, status);
    }

    private static <T> void narrows(Select<T> select, String any, Runnable onChange) {
        select.setAriaLabel(any);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setPlaceholder(any);
        select.addValueChangeListener(change -> onChange.run());
    }

    MemberFilter filter() {
        return new MemberFilter(
                search.getValue(), role.isEmpty() ? null : role.getValue().id(), status.getValue());
    }

    /** Shows the filter; a role that is not there any more narrows nothing. */
    void show(MemberFilter filter) {
        search.setValue(filter.text());
        role.setValue(role.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(filter.role()))
                .findAny()
                .orElse(null));
        status.setValue(filter.status());
    }
}
