package dev.tessera.design;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Picks any number of things that need explaining: a searchable list of check boxes, each with a headline and a sentence,
 * and below it the names of what was picked as they stand in an API. The value keeps the order of the list.
 */
public final class ChoiceList<T> extends FramedField<ChoiceList<T>, Set<T>> {

    /**
     * How one of the things reads.
     *
     * @param name its name in the API, such as {@code USE_API}
     * @param headline what picking it lets one do, in a few words
     * @param sentence what that means
     */
    public record Choice(String name, String headline, String sentence) {

        boolean mentions(String words) {
            String text = (name + " " + headline + " " + sentence).toLowerCase(Locale.ROOT);
            return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                    .allMatch(text::contains);
        }
    }

    private final Map<T, Choice> choices = new LinkedHashMap<>();
    private final Map<T, Checkbox> boxes = new LinkedHashMap<>();
    private final TextField search = new TextField();
    private final Checkbox all = new Checkbox(getTranslation("design.choices.all"));
    private final Span counter = new Span();
    private final Paragraph nothingFound = new Paragraph(getTranslation("design.choices.none"));
    private final PickedNames picked = new PickedNames();

    /** A list in which nothing is picked. */
    public ChoiceList(String label, List<T> items, Function<T, Choice> words) {
        super(Set.of());
        items.forEach(item -> choices.put(item, words.apply(item)));
        addClassName("choice-list");
        frameGroup(label, box(), picked);
        setPresentationValue(Set.of());
    }

    /** Says below the list what to think of. */
    public ChoiceList<T> hint(String text) {
        showHint(text);
        return this;
    }

    /** Says what it means that nothing is picked: "Everything you may do." */
    public ChoiceList<T> whenEmpty(String meaning) {
        picked.whenEmpty(meaning);
        return this;
    }

    private Div box() {
        search.addClassName("choice-list-search");
        search.setAriaLabel(getTranslation("design.choices.search"));
        search.setPlaceholder(getTranslation("design.choices.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        search.getElement().setAttribute("data-own-enter", true);
        all.addClassName("choice-list-all");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pickShown(change.getValue());
            }
        });
        counter.addClassName("choice-list-counter");
        counter.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(all, counter);
        head.addClassName("choice-list-head");
        Div box = new Div(search, head, items());
        box.addClassName("choice-list-box");
        return box;
    }

    private Div items() {
        nothingFound.addClassName("choice-list-none");
        nothingFound.setVisible(false);
        Div items = new Div(nothingFound);
        items.addClassName("choice-list-items");
        choices.forEach((item, choice) -> {
            Checkbox box = new Checkbox(choice.headline());
            box.setHelperText(choice.sentence());
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    accept(ticked());
                }
            });
            boxes.put(item, box);
            items.add(box);
        });
        items.getElement().addJsInitializer("return window.tessera.arrowKeys(this, 'input')");
        return items;
    }

    private void filter() {
        choices.forEach((item, choice) -> box(item).setVisible(choice.mentions(search.getValue())));
        nothingFound.setVisible(boxes.values().stream().noneMatch(Checkbox::isVisible));
        showAll();
    }

    /** Picks everything that the search left in sight, or takes it back; what is out of sight stays as it is. */
    private void pickShown(boolean wanted) {
        boxes.values().stream().filter(Checkbox::isVisible).forEach(box -> box.setValue(wanted));
        accept(ticked());
    }

    private void accept(Set<T> value) {
        setModelValue(value, true);
        setPresentationValue(value);
    }

    private Set<T> ticked() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    @Override
    protected void setPresentationValue(Set<T> value) {
        boxes.forEach((item, box) -> box.setValue(value.contains(item)));
        counter.setText(getTranslation("design.choices.count", ticked().size(), boxes.size()));
        picked.show(ticked().stream().map(this::name).toList());
        showAll();
    }

    private void showAll() {
        List<Checkbox> shown =
                boxes.values().stream().filter(Checkbox::isVisible).toList();
        long ticked = shown.stream().filter(Checkbox::getValue).count();
        all.setValue(!shown.isEmpty() && ticked == shown.size());
        all.setIndeterminate(ticked > 0 && ticked < shown.size());
        all.setEnabled(!shown.isEmpty() && !isReadOnly());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        boxes.values().forEach(box -> box.setReadOnly(readOnly));
        showAll();
    }

    private Checkbox box(T item) {
        return Objects.requireNonNull(boxes.get(item));
    }

    private String name(T item) {
        return Objects.requireNonNull(choices.get(item)).name();
    }
}
