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

/** Every page and its dialogs: on a desk in the light, and on a phone in the dark. */
@At(Setting.H2)
class AccessibilityJourney {

    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private static final String AT_REST = """
            async () => {
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                return document.getAnimations().every(animation => animation.playState !== 'running'
                        || animation.effect.getComputedTiming().iterations === Infinity);
            }""";

    /** What comes out differently on a small screen and in dark colours. */
    private static final List<String> OF_SIZE_AND_COLOUR =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable");

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
        // Both use the same colours of either scheme, so each shows one.
        examine(page, stop, DESK, ColorScheme.LIGHT, axe(page));
        examine(page, stop, PHONE, ColorScheme.DARK, axe(page).withRules(OF_SIZE_AND_COLOUR));
        page.setViewportSize(DESK, HEIGHT);
    }

    private void examine(Page page, String stop, int width, ColorScheme colours, AxeBuilder axe) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.waitForFunction(AT_REST);
        String where = stop + ", " + width + " px, " + colours;
        axe.analyze().getViolations().forEach(violation -> findings.add(where + ": " + describe(violation)));
        noteIfTooWide(page, stop, width);
    }

    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).exclude("vaadin-connection-indicator");
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
