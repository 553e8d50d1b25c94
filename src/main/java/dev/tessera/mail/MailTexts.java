package dev.tessera.mail;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of mails in one language, English where the asked one has no file.
 *
 * <p>A text names its parameters as <code>{{name}}</code>; one that names a parameter which is not there fails. What comes
 * out is plain text: the layouts escape it.
 */
final class MailTexts {

    private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false);

    private final ResourceBundle bundle;
    private final Map<String, String> parameters;

    private MailTexts(ResourceBundle bundle, Map<String, String> parameters) {
        this.bundle = bundle;
        this.parameters = parameters;
    }

    static MailTexts in(Locale language, Map<String, String> parameters) {
        Control noFallbackToTheServersLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new MailTexts(
                ResourceBundle.getBundle("mail.messages", language, noFallbackToTheServersLanguage), parameters);
    }

    /** The language that was found. */
    Locale language() {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    String text(String key) {
        return PLAIN.compile(bundle.getString(key)).execute(parameters);
    }

    Optional<String> optional(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }
}
