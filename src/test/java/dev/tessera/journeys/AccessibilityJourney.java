package dev.tessera.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every page and its dialogs, in light and dark, on a desk and on a phone. */
@At(Setting.H2)
class AccessibilityJourney {

    private static final int[] WIDTHS = {1440, 390};
    private static final int HEIGHT = 900;
    private static final List<ColorScheme> COLOURS = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final String AT_REST = """
            async () => {
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                return document.getAnimations().every(animation => animation.playState !== 'running'
                        || animation.effect.getComputedTiming().iterations === Infinity);
            }""";

    private final List<String> findings = new ArrayList<>();

    @Test
    void findsNothingInTheWayOfAnybody(Chromium chromium, Portal portal, MailServer mail) {
        try (Person operator = Person.operator(chromium, portal, mail, Locale.US)) {
            List<String> stops = new ArrayList<>();
            new Tour(operator, stop -> {
                        stops.add(stop);
                        examine(operator.page(), stop);
                    })
                    .walk();
            assertThat(stops).contains("login", "token revealed", "verifier revealed");
        }
        assertThat(findings).isEmpty();
    }

    private void examine(Page page, String stop) {
        UntranslatedTexts.on(page).forEach(text -> findings.add(stop + ": untranslated " + text));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            for (ColorScheme colours : COLOURS) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                page.waitForFunction(AT_REST);
                String where = stop + ", " + width + " px, " + colours;
                violations(page, colours).forEach(violation -> findings.add(where + ": " + describe(violation)));
            }
            noteIfTooWide(page, stop, width);
        }
        page.setViewportSize(WIDTHS[0], HEIGHT);
    }

    /** In the dark only the rules about colours can find anything else than in the light. */
    private static List<Rule> violations(Page page, ColorScheme colours) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).exclude("vaadin-connection-indicator");
        return (colours == ColorScheme.DARK ? axe.withRules(List.of("color-contrast", "link-in-text-block")) : axe)
                .analyze()
                .getViolations();
    }

    private static String describe(Rule violation) {
        return violation.getId() + " (" + violation.getHelp() + "): "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    private void noteIfTooWide(Page page, String stop, int width) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(tooWide)) {
            findings.add(stop + ", " + width + " px: scrolls sideways by " + tooWide);
        }
    }
}
