package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.TesseraIcon;
import dev.tessera.organizations.OrganizationStatus;
import dev.tessera.organizations.RegisterQuery;

/** Narrows the operator's list of organizations: by name, by status. */
class RegisterFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Select<OrganizationStatus> status = new Select<>();

    RegisterFilterBar(OrganizationWords words, Runnable onChange) {
        addClassNames("list-toolbar", "member-filter");
        search.setPlaceholder(words.translated("organization.register.search"));
        search.setAriaLabel(words.translated("organization.register.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> onChange.run());
        String any = words.translated("organization.register.filter.status");
        status.setItems(OrganizationStatus.values());
        status.setItemLabelGenerator(item -> item == null ? any : words.text(item));
        status.setAriaLabel(any);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(any);
        status.setPlaceholder(any);
        status.addValueChangeListener(change -> onChange.run());
        add(search, status);
    }

    RegisterQuery query() {
        return new RegisterQuery(search.getValue(), status.getValue());
    }

    void show(RegisterQuery query) {
        search.setValue(query.text());
        status.setValue(query.status());
    }
}
