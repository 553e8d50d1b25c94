package dev.tessera.tokens.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.SecretReveal;

/** Shows a new link this one time, and says where it goes in the calendars that most people have. */
final class CalendarReveal extends Div {

    private static final long serialVersionUID = 1L;

    private final SecretReveal secret;

    CalendarReveal(String url) {
        UnorderedList steps = new UnorderedList(step("google"), step("outlook"), step("apple"));
        steps.addClassName("calendar-steps");
        secret = new SecretReveal(getTranslation("calendar.reveal.title"), getTranslation("calendar.reveal.text"))
                .secret(getTranslation("calendar.reveal.link"), url)
                .onDone(getTranslation("calendar.reveal.done"), this::removeFromParent);
        secret.addComponentAtIndex(2, steps);
        add(secret);
    }

    void focus() {
        secret.getElement().callJsFunction("focus");
    }

    private ListItem step(String app) {
        Span name = new Span(getTranslation("calendar.how." + app));
        name.addClassName("calendar-app");
        return new ListItem(name, new Span(getTranslation("calendar.how." + app + ".text")));
    }
}
