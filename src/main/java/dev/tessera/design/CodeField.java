package dev.tessera.design;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.text.Normalizer;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A field for a six-digit code: one real input that password managers, phones and the clipboard can fill, drawn as six
 * cells. Spaces and dashes fall away; the sixth digit or Enter fires {@link CodeEntered}, and the field stays busy until
 * {@link #reject} or {@link #clear}.
 */
public final class CodeField extends Div {

    /** The number of digits. */
    public static final int LENGTH = 6;

    private final Input input = new Input(ValueChangeMode.EAGER);
    private final Paragraph error = new Paragraph();
    private boolean busy;

    /** An empty field under its label. */
    public CodeField(String label) {
        addClassName("code-field");
        String id = "code-" + UUID.randomUUID();
        input.setId(id);
        input.addClassName("code-field-input");
        input.getElement()
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("inputmode", "numeric")
                .setAttribute("spellcheck", "false")
                .setAttribute("aria-describedby", id + "-error");
        error.setId(id + "-error");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name, row(), error);
        input.addValueChangeListener(change -> complete());
        input.getElement().addEventListener("keydown", enter -> complete()).setFilter("event.key === 'Enter'");
        getElement().addJsInitializer("return window.tessera.codeField(this)");
    }

    /** Listens for six digits. */
    public Registration addCodeEnteredListener(ComponentEventListener<CodeEntered> listener) {
        return addListener(CodeEntered.class, listener);
    }

    /** The digits so far, at most six. */
    public String digits() {
        return digitsOf(input.getValue());
    }

    /** Empties the field, says why, and takes the focus for another try. */
    public void reject(String reason) {
        clear();
        error.setText(reason);
        input.getElement().setAttribute("aria-invalid", "true");
        addClassName("code-field-invalid");
        focus();
    }

    /** Empties the field and makes it ready again. */
    public void clear() {
        setBusy(false);
        input.clear();
        getElement().executeJs("window.tessera.codeFieldSync(this)");
        error.setText("");
        input.getElement().removeAttribute("aria-invalid");
        removeClassName("code-field-invalid");
    }

    /** Puts the cursor into the field. */
    public void focus() {
        input.focus();
    }

    /** While busy the field takes no input and fires nothing. */
    public void setBusy(boolean busy) {
        this.busy = busy;
        input.getElement().setProperty("readOnly", busy);
        getElement().setAttribute("aria-busy", Boolean.toString(busy));
    }

    /** Keeps the first six decimal digits of any script, as ASCII. */
    static String digitsOf(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .limit(LENGTH)
                .map(digit -> Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private void complete() {
        String digits = digits();
        if (!busy && digits.length() == LENGTH) {
            setBusy(true);
            fireEvent(new CodeEntered(this, digits));
        }
    }

    private Div row() {
        Div row = new Div(cells());
        row.addClassName("code-field-row");
        return row;
    }

    private Div cells() {
        Div cells = new Div();
        cells.addClassName("code-field-cells");
        IntStream.range(0, LENGTH).forEach(cell -> cells.add(new Span()));
        cells.getChildren().forEach(cell -> cell.getElement().setAttribute("aria-hidden", "true"));
        cells.add(input);
        return cells;
    }
}
