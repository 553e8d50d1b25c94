package dev.tessera.design;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A button that can be pressed again only after a while, counted down in the browser: "Resend in 0:42". The count is a
 * courtesy; whoever listens checks for themselves whether the time has come.
 */
public final class CountdownButton extends Button {

    private final String waiting;
    private @Nullable Registration counting;

    /**
     * A button that is ready at once.
     *
     * @param label what it says when it can be pressed
     * @param waiting what it says before, with {@code {0}} where the time goes
     */
    public CountdownButton(String label, String waiting, ComponentEventListener<ClickEvent<Button>> listener) {
        this.waiting = waiting;
        addClassName("countdown-button");
        Span ready = new Span(label);
        ready.addClassName("countdown-ready");
        Span count = new Span();
        count.addClassName("countdown-count");
        getElement().appendChild(ready.getElement(), count.getElement());
        addClickListener(listener);
    }

    /** Holds the button for this long from now. */
    public void start(Duration duration) {
        if (counting != null) {
            counting.remove();
        }
        counting = getElement()
                .addJsInitializer(
                        "return window.tessera.countdown(this, $0, $1)", (double) duration.toSeconds(), waiting);
    }
}
