package dev.tessera.design;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** One range of a {@link RangesField}, or what was taken for one. */
final class RangeChip extends ListItem {

    private final String text;
    private final boolean faulty;

    private RangeChip(String text, boolean faulty) {
        this.text = text;
        this.faulty = faulty;
        addClassName("range-chip");
        setClassName("range-chip-faulty", faulty);
    }

    static RangeChip good(String range, Consumer<RangeChip> onRemove) {
        RangeChip chip = new RangeChip(range, false);
        chip.add(new Code(range));
        chip.addRemoveButton(onRemove);
        return chip;
    }

    static RangeChip faulty(String typed, Consumer<RangeChip> onRemove, Consumer<RangeChip> onEdit) {
        RangeChip chip = new RangeChip(typed, true);
        NativeButton mend = button("range-chip-mend", () -> onEdit.accept(chip));
        mend.add(TesseraIcon.ALERT.create(), new Code(typed));
        mend.setAriaLabel(mend.getTranslation("design.ranges.mend", typed));
        chip.add(mend);
        chip.addRemoveButton(onRemove);
        return chip;
    }

    private void addRemoveButton(Consumer<RangeChip> onRemove) {
        NativeButton remove = button("range-chip-remove", () -> onRemove.accept(this));
        remove.add(TesseraIcon.X.create());
        remove.setAriaLabel(getTranslation("design.ranges.remove", text));
        add(remove);
    }

    private static NativeButton button(String className, Runnable action) {
        NativeButton button = new NativeButton();
        button.addClassName(className);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> action.run());
        return button;
    }

    String text() {
        return text;
    }

    boolean isFaulty() {
        return faulty;
    }
}
