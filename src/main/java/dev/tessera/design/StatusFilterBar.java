package dev.tessera.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Narrows a list: by a text that is searched for as one types, and by one status of several. */
public final class StatusFilterBar<S> extends Div {

    private final TextField search = new TextField();
    private final Select<S> status = new Select<>();

    /**
     * A bar that narrows nothing.
     *
     * @param whatFor says what is searched: "Search by name"
     * @param any stands for all statuses: "Any status"
     */
    public StatusFilterBar(String whatFor, String any, List<S> statuses, Function<S, String> words, Runnable onChange) {
        addClassNames("list-toolbar", "member-filter");
        search.setPlaceholder(whatFor);
        search.setAriaLabel(whatFor);
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> onChange.run());
        status.setItems(statuses);
        status.setItemLabelGenerator(item -> item == null ? any : words.apply(item));
        status.setAriaLabel(any);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(any);
        status.setPlaceholder(any);
        status.addValueChangeListener(change -> onChange.run());
        add(search, status);
    }

    /** What is searched for; empty for nothing. */
    public String text() {
        return search.getValue();
    }

    /** The one status that the list is narrowed to; null for any. */
    public @Nullable S status() {
        return status.getValue();
    }

    /** Narrows the list to these. */
    public void show(String text, @Nullable S one) {
        search.setValue(text);
        status.setValue(one);
    }
}
