package dev.tessera.design;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** One of a few short alternatives, side by side: a group of radio buttons that looks like one control. */
public final class SegmentedChoice<T> extends RadioButtonGroup<T> {

    /** A choice in which the first alternative is taken. */
    public SegmentedChoice(String label, List<T> alternatives, ItemLabelGenerator<T> words) {
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
}
