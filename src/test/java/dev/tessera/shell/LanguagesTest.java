package dev.tessera.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LanguagesTest {

    private final Locale serversOwn = Locale.getDefault();

    @AfterEach
    void giveTheServerItsLanguageBack() {
        Locale.setDefault(serversOwn);
    }

    @Test
    void areEnglishAndThoseThatHaveAFile() throws IOException {
        assertThat(provider().getProvidedLocales()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
    }

    @Test
    void speakToTheReaderAndNotAsTheServerDoes() throws IOException {
        Locale.setDefault(Locale.GERMANY);
        assertThat(provider().getTranslation("shell.logout", Locale.ENGLISH)).isEqualTo("Log out");
        assertThat(provider().getTranslation("shell.logout", Locale.UK)).isEqualTo("Log out");
        assertThat(provider().getTranslation("shell.logout", Locale.FRENCH)).isEqualTo("Log out");

        Locale.setDefault(Locale.UK);
        assertThat(provider().getTranslation("shell.logout", Locale.forLanguageTag("de-AT")))
                .isEqualTo("Abmelden");
    }

    @Test
    void translateEveryKey() throws IOException {
        assertThat(keys("translations_de.properties")).isEqualTo(keys("translations.properties"));
    }

    private static I18NProvider provider() throws IOException {
        return new Languages().translations(new PathMatchingResourcePatternResolver());
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = LanguagesTest.class.getResourceAsStream("/vaadin-i18n/" + file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }
}
