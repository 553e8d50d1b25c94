package dev.tessera.identity.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.List;
import java.util.Locale;

/** The languages that the portal speaks. */
final class SpokenLanguages {

    private SpokenLanguages() {}

    static List<Locale> all() {
        return LocaleUtil.getI18NProvider()
                .map(I18NProvider::getProvidedLocales)
                .filter(languages -> !languages.isEmpty())
                .orElse(List.of(Locale.ENGLISH));
    }

    /** The one of them that is nearest to the wanted one. */
    static Locale nearest(Locale wanted) {
        List<Locale> spoken = all();
        return spoken.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(spoken.getFirst());
    }

    /** The language's name in that language, as at the start of a line: Deutsch, English. */
    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
