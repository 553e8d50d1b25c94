package dev.tessera.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The browser of the journeys: the system's Chromium, headless. */
final class Chromium implements AutoCloseable {

    private static final double LONGEST_WAIT = 30_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
    }

    /** A browser as if newly installed: no cookie of any other. */
    BrowserContext fresh(Locale language) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setLocale(language.toLanguageTag())
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(LONGEST_WAIT);
        return context;
    }

    private static Path executable() {
        String chosen = System.getenv("CHROMIUM");
        Stream<String> candidates = Stream.of(
                        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map("/usr/bin/"::concat);
        return (chosen == null ? candidates : Stream.of(chosen))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install Chromium, or name it in the variable CHROMIUM"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
