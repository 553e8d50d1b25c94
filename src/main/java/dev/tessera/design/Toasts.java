package dev.tessera.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short messages over the page: a success goes by itself, an error stays until it is closed. */
public final class Toasts {

    private static final int SUCCESS_MILLIS = 5_000;
    private static final int UNTIL_CLOSED = 0;

    /** Says that something worked. */
    public void success(String text) {
        show(Tone.SUCCESS, text, SUCCESS_MILLIS);
    }

    /** Says that something failed, and what to do; a screen reader is interrupted. */
    public void error(String text) {
        show(Tone.DANGER, text, UNTIL_CLOSED);
    }

    private void show(Tone tone, String text, int millis) {
        Notification toast = new Notification();
        toast.addClassNames("toast", tone.className());
        toast.setPosition(Position.BOTTOM_END);
        toast.setDuration(millis);
        toast.setAssertive(tone == Tone.DANGER);
        Button close = new Button(TesseraIcon.X.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(close.getTranslation("design.close"));
        Span content = new Span(tone.icon().create(), new Span(text), close);
        content.addClassName("toast-content");
        toast.add(content);
        toast.open();
    }
}
