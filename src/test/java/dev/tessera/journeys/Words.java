package dev.tessera.journeys;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in a person's language what the pages say in English, so that one journey can be made in every language. */
final class Words {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, EXACTLY);
    private final ResourceBundle translated;

    Words(Locale language) {
        this.language = language;
        this.translated = ResourceBundle.getBundle(BUNDLE, language, EXACTLY);
    }

    /** @param text as it stands in the English texts, with {0} for what the pages fill in */
    String of(String text, Object... parameters) {
        String key = english.keySet().stream()
                .filter(candidate -> english.getString(candidate).equals(text))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page says: " + text));
        return new MessageFormat(translated.getString(key), language).format(parameters);
    }
}
