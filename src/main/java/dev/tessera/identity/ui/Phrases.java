package dev.tessera.identity.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times, waits and addresses as parts of a sentence, in the language of the page at hand. */
final class Phrases {

    private static final int SECONDS_TOLD_AS_SECONDS = 90;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private Phrases() {}

    static String translated(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /** A wait in whole seconds or minutes, rounded up: whoever waits that long has waited long enough. */
    static String of(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return seconds <= SECONDS_TOLD_AS_SECONDS
                ? translated("identity.wait.seconds", seconds)
                : translated("identity.wait.minutes", Math.ceilDiv(seconds, SECONDS_OF_A_MINUTE));
    }

    /** The time of day, from which the next minute has begun for sure. */
    static String timeOfDay(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(UI.getCurrent().getLocale())
                .format(moment.plusSeconds(SECONDS_OF_A_MINUTE - 1).atZone(zone));
    }

    /** A paragraph of which one part, such as an address, stands out. */
    static Paragraph emphasizing(String part, String sentence) {
        int start = sentence.indexOf(part);
        Paragraph paragraph = new Paragraph(new Text(sentence.substring(0, start)));
        paragraph.getElement().appendChild(new Element("strong").setText(part));
        paragraph.add(new Text(sentence.substring(start + part.length())));
        return paragraph;
    }
}
