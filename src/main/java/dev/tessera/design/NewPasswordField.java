package dev.tessera.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A field for choosing a password of 12 to 128 characters, with a meter that says in words how hard it is to guess.
 * The meter advises; which passwords are refused is decided by whoever stores them.
 */
public final class NewPasswordField extends PasswordField {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most characters. */
    public static final int LONGEST = 128;

    private static final int TYPING_PAUSE_MILLIS = 250;

    private final Supplier<List<String>> personal;
    private final Div bar = new Div();
    private final Span words = new Span();

    /**
     * An empty field.
     *
     * @param personal the person's own data (name, address, organization), asked again at every change
     */
    public NewPasswordField(String label, Supplier<List<String>> personal) {
        super(label);
        this.personal = personal;
        addClassName("new-password");
        getElement().setAttribute("autocomplete", "new-password");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        setHelperComponent(meter());
        addValueChangeListener(change -> show(change.getValue()));
        show("");
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (value, context) -> {
            if (value.isEmpty() || (value.length() >= SHORTEST && value.length() <= LONGEST)) {
                return super.getDefaultValidator().apply(value, context);
            }
            String key = value.length() < SHORTEST ? "design.password.too-short" : "design.password.too-long";
            return ValidationResult.error(getTranslation(key, SHORTEST, LONGEST));
        };
    }

    private Div meter() {
        bar.addClassName("strength-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        IntStream.range(0, PasswordStrength.STEPS).forEach(step -> bar.add(new Span()));
        words.addClassName("strength-words");
        words.getElement().setAttribute("aria-live", "polite");
        Div meter = new Div(bar, words);
        meter.addClassName("strength");
        return meter;
    }

    private void show(String password) {
        if (password.isEmpty()) {
            fill(0, getTranslation("design.password.hint", SHORTEST));
        } else if (password.length() < SHORTEST) {
            fill(1, getTranslation("design.password.more", SHORTEST - password.length()));
        } else {
            PasswordStrength strength = PasswordStrength.of(password, personal.get(), getLocale());
            String verdict = getTranslation("design.password.strength." + strength.score());
            fill(strength.score() + 1, (verdict + " " + strength.advice()).strip());
        }
    }

    private void fill(int steps, String text) {
        bar.getElement().setAttribute("data-steps", Integer.toString(steps));
        words.setText(text);
    }
}
