package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToggleSwitchTest {

    private final List<Boolean> heard = new ArrayList<>();
    private final ToggleSwitch toggle = new ToggleSwitch("billing-export on");

    ToggleSwitchTest() {
        toggle.addValueChangeListener(change -> heard.add(change.getValue()));
    }

    @Test
    void tellsItsListenersAndScreenReadersWhatItWasSwitchedTo() {
        toggle.flip();
        assertThat(heard).containsExactly(true);
        assertThat(shown()).isEqualTo("true");
    }

    @Test
    void staysWhereItWasWhenItsGuardRefuses() {
        toggle.guardedBy(wanted -> false);
        toggle.flip();
        assertThat(heard).isEmpty();
        assertThat(toggle.getValue()).isFalse();
        assertThat(shown()).isEqualTo("false");
    }

    @Test
    void asksItsGuardForTheStateThatIsWanted() {
        List<Boolean> asked = new ArrayList<>();
        toggle.guardedBy(asked::add);
        toggle.flip();
        toggle.flip();
        assertThat(asked).containsExactly(true, false);
    }

    @Test
    void ignoresClicksWhileReadOnlyAndSaysSo() {
        toggle.setReadOnly(true);
        toggle.flip();
        assertThat(toggle.getValue()).isFalse();
        assertThat(toggle.getElement().getAttribute("aria-readonly")).isEqualTo("true");
    }

    private String shown() {
        return toggle.getElement().getAttribute("aria-checked");
    }
}
