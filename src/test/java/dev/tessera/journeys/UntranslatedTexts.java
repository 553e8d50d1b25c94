package dev.tessera.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds texts that nobody translated, in what a page shows and in what it tells a screen reader. */
final class UntranslatedTexts {

    private static final Pattern KEY = Pattern.compile(
            "![^!\\s]+!|!\\{[^}]*}!|\\b(identity|tokens|shell|design|verification|mail)\\.[a-z][a-z0-9.-]+|\\{\\d[^}]*}");
    private static final String ALL_TEXTS = """
            () => {
                const texts = [document.title, document.body.innerText];
                for (const element of document.querySelectorAll('*')) {
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'error-message', 'helper-text']) {
                        texts.push(element.getAttribute(name) ?? '');
                    }
                    for (const name of ['label', 'helperText', 'errorMessage', 'placeholder']) {
                        if (typeof element[name] === 'string') texts.push(element[name]);
                    }
                }
                return texts.join('\\n');
            }""";

    private UntranslatedTexts() {}

    static List<String> on(Page page) {
        return KEY.matcher(String.valueOf(page.evaluate(ALL_TEXTS)))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
