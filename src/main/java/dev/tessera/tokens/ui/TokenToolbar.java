package dev.tessera.tokens.ui;

import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.tokens.AppTokenCounts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What narrows the list: its two halves with how much is in each, a search, and a filter that fits the half. */
class TokenToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TokenWords words;
    private final transient Consumer<UnaryOperator<TokenListState>> onChange;
    private final SegmentedChoice<TokenSegment> segment;
    private final TextField search = new TextField();
    private final Select<TokenFilter> filter = new Select<>();

    /** @param onChange gets what a person changed of the state */
    TokenToolbar(TokenWords words, Consumer<UnaryOperator<TokenListState>> onChange) {
        this.words = words;
        this.onChange = onChange;
        addClassName("list-toolbar");
        segment = new SegmentedChoice<TokenSegment>(
                        words.translated("tokens.segment"),
                        List.of(TokenSegment.values()),
                        half -> words.translated(half.key()))
                .compact()
                .counting();
        segment.addValueChangeListener(change -> told(change, state -> state.in(change.getValue())));
        prepareSearch();
        prepareFilter();
        add(segment, search, filter);
    }

    private void prepareSearch() {
        search.setPlaceholder(words.translated("tokens.search"));
        search.setAriaLabel(words.translated("tokens.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(TokenListState.LONGEST_TEXT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> told(change, state -> state.searching(change.getValue())));
    }

    private void prepareFilter() {
        filter.setAriaLabel(words.translated("tokens.filter"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(words.translated("tokens.filter.all"));
        filter.setPlaceholder(words.translated("tokens.filter.all"));
        filter.setItemLabelGenerator(item -> words.translated(item == null ? "tokens.filter.all" : item.key()));
        filter.addValueChangeListener(change -> told(change, state -> state.filtered(change.getValue())));
    }

    private void told(ValueChangeEvent<?> change, UnaryOperator<TokenListState> said) {
        if (change.isFromClient()) {
            onChange.accept(said);
        }
    }

    void show(TokenListState state) {
        segment.setValue(state.segment());
        search.setValue(state.text());
        filter.setItems(state.segment().filters());
        filter.setValue(state.filter());
    }

    void count(AppTokenCounts counts) {
        segment.count(half -> half.of(counts));
    }

    void focusSearch() {
        search.focus();
    }
}
