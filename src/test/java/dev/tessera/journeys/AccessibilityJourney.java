package dev.tessera.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
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

    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    /** What the dark can change. */
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

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
        examine(page, stop, DESK, ColorScheme.LIGHT, List.of());
        examine(page, stop, DESK, ColorScheme.DARK, ABOUT_COLOURS);
        noteIfTooWide(page, stop, DESK);
        // A phone has other parts and the same colours.
        examine(page, stop, PHONE, ColorScheme.DARK, List.of());
        noteIfTooWide(page, stop, PHONE);
        page.setViewportSize(DESK, HEIGHT);
    }

    /** @param rules those that can find something new; empty for all */
    private void examine(Page page, String stop, int width, ColorScheme colours, List<String> rules) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.waitForFunction(AT_REST);
        String where = stop + ", " + width + " px, " + colours;
        violations(page, rules).forEach(violation -> findings.add(where + ": " + describe(violation)));
    }

    private static List<Rule> violations(Page page, List<String> rules) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe =
                new AxeBuilder(page).setLegacyMode(true).options(options).exclude("vaadin-connection-indicator");
        return (rules.isEmpty() ? axe : axe.withRules(rules)).analyze().getViolations();
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
