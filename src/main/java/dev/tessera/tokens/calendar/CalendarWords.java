package dev.tessera.tokens.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The portal's texts for those who read them in another program: in their language, English where there are none. */
final class CalendarWords {

    private final ResourceBundle texts;

    CalendarWords(Locale language) {
        Control noFallbackToTheServersLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("vaadin-i18n.translations", language, noFallbackToTheServersLanguage);
    }

    String of(String key, Object... parameters) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parameters);
    }
}
