package dev.tessera.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes address ranges, typed or pasted one after another; each becomes a chip in its normal form. What is no range stays as
 * typed, on a chip that says so and can be mended, and until it is, the field is invalid. The value holds the good ones.
 */
public final class RangesField extends FramedField<RangesField, List<String>> implements HasValidator<List<String>> {

    private static final int LONGEST_PASTE = 10_000;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

    private final Function<String, Optional<String>> parser;
    private final List<RangeChip> chips = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Input input = new Input();
    private final Span announcement = new Span();
    private String typing = "";
    private int most = Integer.MAX_VALUE;

    /**
     * An empty field.
     *
     * @param parser gives the normal form of what it can read, and nothing for the rest
     */
    public RangesField(String label, Function<String, Optional<String>> parser) {
        super(List.of());
        this.parser = parser;
        addClassName("ranges-field");
        input.addClassName("ranges-field-input");
        input.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false");
        list.setVisible(false);
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("aria-live", "polite");
        Div box = new Div(list, input);
        box.addClassName("ranges-field-box");
        frameInput(label, input, box, announcement);
        hear("ranges-entered", this::enter);
        hear("ranges-typed", this::type);
        hear("ranges-back", nothing -> editLast());
        getElement().addJsInitializer("return window.tessera.ranges(this)");
    }

    /** Says below the field what to enter. */
    public RangesField hint(String text) {
        showHint(text);
        return this;
    }

    /** Shows an example while the field is empty. */
    public RangesField example(String range) {
        input.setPlaceholder(range);
        return this;
    }

    /** Bounds the number of ranges; more can be entered, but not submitted. */
    public RangesField atMost(int ranges) {
        most = ranges;
        return this;
    }

    /** Puts the cursor behind the last range. */
    public void focus() {
        input.focus();
    }

    /** What is wrong now, in a sentence: something that is no range, or too many of them. */
    public Optional<String> fault() {
        List<String> faulty =
                chips.stream().filter(RangeChip::isFaulty).map(RangeChip::text).toList();
        if (!faulty.isEmpty()) {
            return Optional.of(getTranslation("design.ranges.faulty", String.join(", ", faulty), faulty.size()));
        }
        return chips.size() > most ? Optional.of(getTranslation("design.ranges.too-many", most)) : faultWhileTyping();
    }

    private Optional<String> faultWhileTyping() {
        return typing.isEmpty() || parser.apply(typing).isPresent()
                ? Optional.empty()
                : Optional.of(getTranslation("design.ranges.faulty", typing, 1));
    }

    @Override
    public Validator<List<String>> getDefaultValidator() {
        return (value, context) -> fault().map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }

    /** Takes what was typed or pasted: one range or several, with commas, semicolons or space between them. */
    void enter(String text) {
        typing = "";
        List<String> added = new ArrayList<>();
        SEPARATORS
                .splitAsStream(text.substring(0, Math.min(text.length(), LONGEST_PASTE)))
                .filter(part -> !part.isEmpty())
                .forEach(part -> add(chip(part), added));
        changed();
        announce("design.ranges.added", String.join(", ", added));
    }

    private void add(RangeChip chip, List<String> added) {
        if (chips.stream().noneMatch(other -> other.text().equals(chip.text()))) {
            chips.add(chip);
            added.add(chip.text());
        }
    }

    /** Hears what is being typed, after a pause. */
    void type(String text) {
        typing = text.strip();
        showFault();
    }

    private RangeChip chip(String typed) {
        return parser.apply(typed)
                .map(normal -> RangeChip.good(normal, this::remove))
                .orElseGet(() -> RangeChip.faulty(typed, this::remove, this::edit));
    }

    private void remove(RangeChip chip) {
        chips.remove(chip);
        changed();
        announce("design.ranges.removed", chip.text());
        input.focus();
    }

    /** Takes the chip's text back into the line, to be mended there. */
    private void edit(RangeChip chip) {
        chips.remove(chip);
        changed();
        input.getElement().executeJs("window.tessera.rangesEdit(this, $0)", chip.text());
    }

    private void editLast() {
        if (!chips.isEmpty() && !isReadOnly()) {
            edit(chips.getLast());
        }
    }

    private void changed() {
        setModelValue(good(), true);
        show();
    }

    private List<String> good() {
        return chips.stream()
                .filter(chip -> !chip.isFaulty())
                .map(RangeChip::text)
                .toList();
    }

    private void show() {
        list.removeAll();
        chips.forEach(list::add);
        list.setVisible(!chips.isEmpty());
        showFault();
    }

    private void showFault() {
        setErrorMessage(fault().orElse(""));
        setInvalid(fault().isPresent());
        input.getElement().setAttribute("aria-invalid", Boolean.toString(isInvalid()));
    }

    private void announce(String key, String ranges) {
        announcement.setText(ranges.isEmpty() ? "" : getTranslation(key, ranges));
    }

    @Override
    protected void setPresentationValue(List<String> value) {
        chips.clear();
        value.forEach(range -> chips.add(RangeChip.good(range, this::remove)));
        typing = "";
        input.getElement().executeJs("this.value = ''");
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        input.getElement().setProperty("readOnly", readOnly);
        setClassName("ranges-field-read-only", readOnly);
    }

    private void hear(String event, Consumer<String> listener) {
        DomListenerRegistration heard = getElement()
                .addEventListener(
                        event,
                        told -> listener.accept(
                                told.getEventData().get("event.detail").asString()));
        heard.addEventData("event.detail");
    }
}
