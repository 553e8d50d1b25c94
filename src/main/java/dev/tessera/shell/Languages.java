package dev.tessera.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The languages that the portal speaks: English, and each for which a file of translations exists. */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final String PREFIX = "translations_";
    private static final String SUFFIX = ".properties";

    @Bean
    I18NProvider translations(ResourcePatternResolver resources) throws IOException {
        Resource[] files = resources.getResources("classpath*:vaadin-i18n/" + PREFIX + "*" + SUFFIX);
        Stream<Locale> translated = Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(Languages::languageOf);
        List<Locale> languages =
                Stream.concat(Stream.of(Locale.ENGLISH), translated).distinct().toList();
        return new EnglishByDefault(languages);
    }

    /** English is the file without a language: asked for by name, it would give way to the language of the server. */
    private static final class EnglishByDefault extends DefaultI18NProvider {

        private static final long serialVersionUID = 1L;

        EnglishByDefault(List<Locale> languages) {
            super(languages);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... parameters) {
            boolean translated =
                    !isEnglish(locale) && getProvidedLocales().stream().anyMatch(other -> isSame(other, locale));
            return super.getTranslation(key, translated ? locale : Locale.ROOT, parameters);
        }

        private static boolean isEnglish(Locale locale) {
            return isSame(Locale.ENGLISH, locale);
        }

        private static boolean isSame(Locale one, Locale other) {
            return one.getLanguage().equals(other.getLanguage());
        }
    }

    private static Locale languageOf(String file) {
        String tag = file.substring(PREFIX.length(), file.length() - SUFFIX.length());
        return Locale.forLanguageTag(tag.replace('_', '-'));
    }

    /** Names the page's language in its root element (WCAG 2.2, success criterion 3.1.1). */
    @Bean
    VaadinServiceInitListener pageLanguage() {
        return Languages::nameLanguage;
    }

    private static void nameLanguage(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            VaadinSession session = VaadinSession.getCurrent();
            Locale language = session == null ? page.getVaadinRequest().getLocale() : session.getLocale();
            page.getDocument().selectXpath("/html").attr("lang", language.getLanguage());
        });
    }
}
