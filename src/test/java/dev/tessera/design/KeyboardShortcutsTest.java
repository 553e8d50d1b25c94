package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.tessera.design")
class KeyboardShortcutsTest extends BrowserlessTest {

    private final AtomicInteger done = new AtomicInteger();
    private final KeyboardShortcuts shortcuts = new KeyboardShortcuts()
            .key("n", "Make a new one", done::incrementAndGet)
            .told("Enter", "Open it");

    @Test
    void doesWhatAKeyStandsFor() {
        shortcuts.press("n");
        shortcuts.press("x");
        assertThat(done).hasValue(1);
    }

    @Test
    void tellsTheBrowserWhichKeysItTakes() {
        assertThat(shortcuts.getElement().getAttribute("data-keys")).isEqualTo("? n");
    }

    @Test
    void tellsEveryKeyOnceAndHowToSwitchThemOff() {
        UI.getCurrent().add(shortcuts);
        shortcuts.press("?");
        shortcuts.press("?");
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Make a new one", "Open it", "Show these shortcuts");
        assertThat(find(ToggleSwitch.class, dialog).single().getValue()).isTrue();
    }
}
