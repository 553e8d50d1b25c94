package dev.tessera.design;

import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;
import java.util.Map;

/** What makes a page look like the portal; see decision 0002. The application shell calls it and names Aura, no more. */
public final class Look {

    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "shell",
            "frame",
            "token-list",
            "auth",
            "page",
            "fields",
            "feedback",
            "secrets",
            "dialogs",
            "lists",
            "choices",
            "details",
            "identity",
            "inventory",
            "leaks",
            "calendar",
            "reference",
            "organization",
            "audit");

    private static final List<String> SCRIPTS =
            List.of("theme", "copy", "code-field", "countdown", "form", "lists", "ranges", "reference", "shortcuts");

    private Look() {}

    /**
     * Adds styles, scripts and icon to the head; called from {@code AppShellConfigurator.configurePage}. The scripts block
     * the first paint on purpose: the theme must be known before it, and components count on the rest.
     */
    public static void configure(AppShellSettings settings) {
        STYLES.forEach(name ->
                settings.addLink(Assets.address("assets/styles/" + name + ".css"), Map.of("rel", "stylesheet")));
        SCRIPTS.forEach(name -> settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.APPEND, script(name), Inline.Wrapping.NONE));
        settings.addFavIcon("icon", Assets.address("assets/images/favicon.svg"), "any");
        settings.addMetaTag("color-scheme", "light dark");
    }

    private static String script(String name) {
        return "<script src=\"" + Assets.address("assets/scripts/" + name + ".js") + "\"></script>";
    }
}
