package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.TesseraIcon;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings.Standing;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.Risk;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What narrows the list: a search, the kind, the owner, a risk. */
class CredentialToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient InventorySource source;
    private final transient CredentialWords words;
    private final transient Consumer<UnaryOperator<CredentialState>> onChange;
    private final TextField search = new TextField();
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Standing> owner = new ComboBox<>();
    private final Select<Risk> risk = new Select<>();
    private final Div clearing = new Div();
    private final Button clear;

    /** @param onChange gets what a person changed of the state */
    CredentialToolbar(
            InventorySource source, CredentialWords words, Consumer<UnaryOperator<CredentialState>> onChange) {
        this.source = source;
        this.words = words;
        this.onChange = onChange;
        addClassNames("list-toolbar", "inventory-toolbar");
        clear = new Button(
                words.translated("inventory.filter.clear"), click -> onChange.accept(CredentialState::unnarrowed));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        search();
        choice(kind, "inventory.filter.kind", Kind.values(), words::text, CredentialState::of);
        choice(risk, "inventory.filter.risk", Risk.values(), words::text, CredentialState::running);
        owners();
        add(search, kind, owner, risk, clearing);
    }

    private void search() {
        search.setPlaceholder(words.translated("inventory.search"));
        search.setAriaLabel(words.translated("inventory.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> told(change, state -> state.searching(change.getValue())));
    }

    private <T> void choice(Select<T> select, String key, T[] items, Function<T, String> text, Narrowing<T> narrowing) {
        String any = words.translated(key);
        select.setAriaLabel(any);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setPlaceholder(any);
        select.setItemLabelGenerator(item -> item == null ? any : text.apply(item));
        select.addValueChangeListener((ComponentValueChangeEvent<Select<T>, @Nullable T> change) ->
                told(change, state -> narrowing.narrow(state, change.getValue())));
    }

    private void owners() {
        owner.setPlaceholder(words.translated("inventory.filter.owner"));
        owner.setAriaLabel(words.translated("inventory.filter.owner"));
        owner.setItemLabelGenerator(Standing::fullName);
        owner.setClearButtonVisible(true);
        owner.setItems(
                query -> source.owners(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        owner.addValueChangeListener(change -> told(
                change,
                state -> state.by(
                        change.getValue() == null ? null : change.getValue().user())));
    }

    private void told(ValueChangeEvent<?> change, UnaryOperator<CredentialState> said) {
        if (change.isFromClient()) {
            onChange.accept(said);
        }
    }

    void show(CredentialState state) {
        search.setValue(state.query().text());
        kind.setValue(state.query().kind());
        UserId wanted = state.query().owner();
        owner.setValue(wanted == null ? null : source.owner(wanted));
        risk.setValue(state.query().risk());
        clearing.removeAll();
        if (state.isNarrowed()) {
            clearing.add(clear);
        }
    }

    void focusSearch() {
        search.focus();
    }

    /** Narrows a state to what was chosen; null for any. */
    private interface Narrowing<T> {
        CredentialState narrow(CredentialState state, @Nullable T chosen);
    }
}
