package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** One of a few short alternatives, side by side: a group of radio buttons that looks like one control. */
public final class SegmentedChoice<T> extends RadioButtonGroup<T> {

    private final Map<T, Span> counts = new HashMap<>();
    private final ItemLabelGenerator<T> words;

    /** A choice in which the first alternative is taken. */
    public SegmentedChoice(String label, List<T> alternatives, ItemLabelGenerator<T> words) {
        this.words = words;
        addClassName("segmented-choice");
        setLabel(label);
        setItems(alternatives);
        setItemLabelGenerator(words);
        setValue(alternatives.getFirst());
    }

    /** Leaves the label to screen readers, where the alternatives speak for themselves, as above a list. */
    public SegmentedChoice<T> compact() {
        setAriaLabel(getLabel());
        setLabel(null);
        addClassName("segmented-choice-compact");
        return this;
    }

    /** Makes room beside each alternative for how many there are of it, which {@link #count} says. */
    public SegmentedChoice<T> counting() {
        setRenderer(new ComponentRenderer<>(this::counted));
        return this;
    }

    /** Says how many there are of each alternative now. */
    public void count(ToIntFunction<T> many) {
        NumberFormat digits = NumberFormat.getIntegerInstance(getLocale());
        getListDataView().getItems().forEach(item -> countOf(item).setText(digits.format(many.applyAsInt(item))));
    }

    private Component counted(T item) {
        Span both = new Span(new Span(words.apply(item)), countOf(item));
        both.addClassName("segmented-choice-counted");
        return both;
    }

    private Span countOf(T item) {
        return counts.computeIfAbsent(item, uncounted -> {
            Span count = new Span();
            count.addClassName("segmented-choice-count");
            return count;
        });
    }
}
