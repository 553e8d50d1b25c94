package dev.tessera.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Single keys for what is done often. A button and the key {@code ?} tell them all, and there one can switch them off: speech
 * input and a stray touch press keys, too (WCAG 2.2, success criterion 2.1.4). They rest while somebody types and while a dialog is
 * open.
 *
 * <pre>{@code
 * add(new KeyboardShortcuts().key("/", getTranslation("search"), search::focus).told("Enter", getTranslation("open")));
 * }</pre>
 */
public final class KeyboardShortcuts extends Div {

    private static final String HELP = "?";
    private static final String ESCAPE = "Escape";

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private final Button button = new Button(TesseraIcon.KEYBOARD.create(), click -> tell());
    private @Nullable ShortcutsDialog dialog;

    /** Shortcuts that work while this is on the page. */
    public KeyboardShortcuts() {
        addClassName("keyboard-shortcuts");
        String title = getTranslation("design.shortcuts.title");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(title);
        button.setTooltipText(title);
        add(button);
        take(HELP, this::tell);
        getElement()
                .addEventListener(
                        "shortcut",
                        event -> press(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        getElement().addJsInitializer("return window.tessera.shortcuts(this)");
    }

    /** Adds a key, as the browser names it, with what it does in words. */
    public KeyboardShortcuts key(String key, String does, Runnable action) {
        take(key, action);
        return told(key, does);
    }

    /** Adds what the Escape key does where nothing else takes it. */
    public KeyboardShortcuts escape(String does, Runnable action) {
        take(ESCAPE, action);
        return told("Esc", does);
    }

    /** Adds a key that works without this, for people to know of. */
    public KeyboardShortcuts told(String key, String does) {
        words.put(key, does);
        return this;
    }

    /** The browser tells of no other key. */
    private void take(String key, Runnable action) {
        actions.put(key, action);
        getElement().setAttribute("data-keys", String.join(" ", actions.keySet()));
    }

    void press(String key) {
        Optional.ofNullable(actions.get(key)).ifPresent(Runnable::run);
    }

    private void tell() {
        if (dialog == null || !dialog.isOpened()) {
            Map<String, String> told = new LinkedHashMap<>(words);
            told.put(HELP, getTranslation("design.shortcuts.help"));
            dialog = new ShortcutsDialog(told);
            dialog.open();
        }
    }
}
