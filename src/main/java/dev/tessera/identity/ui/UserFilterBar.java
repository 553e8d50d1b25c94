package dev.tessera.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.UserQuery;
import dev.tessera.identity.UserStatus;

/** Narrows the operator's list of users: by what somebody is called, by status. */
class UserFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Select<UserStatus> status = new Select<>();

    UserFilterBar(UserWords words, Runnable onChange) {
        addClassNames("list-toolbar", "member-filter");
        search.setPlaceholder(words.translated("users.search"));
        search.setAriaLabel(words.translated("users.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> onChange.run());
        String any = words.translated("users.filter.status");
        status.setItems(UserStatus.values());
        status.setItemLabelGenerator(item -> item == null ? any : words.text(item));
        status.setAriaLabel(any);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(any);
        status.setPlaceholder(any);
        status.addValueChangeListener(change -> onChange.run());
        add(search, status);
    }

    UserQuery query() {
        return new UserQuery(search.getValue(), status.getValue());
    }

    void show(UserQuery query) {
        search.setValue(query.text());
        status.setValue(query.status());
    }
}
