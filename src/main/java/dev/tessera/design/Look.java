package dev.tessera.design;

import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;

/** What the application shell declares so that pages look as they should; see decision 0002. */
public final class Look {

    /** The stylesheet that the shell names after Aura's: {@code @StyleSheet(Aura.STYLESHEET) @StyleSheet(Look.STYLESHEET)}. */
    public static final String STYLESHEET = "assets/styles/tessera.css";

    private static final String THEME_BEFORE_FIRST_PAINT = "<script src=\"assets/scripts/theme.js\"></script>";

    private Look() {}

    /** Adds icon, browser colours and the remembered theme; called from {@code AppShellConfigurator.configurePage}. */
    public static void configure(AppShellSettings settings) {
        settings.addFavIcon("icon", "assets/images/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.APPEND, THEME_BEFORE_FIRST_PAINT, Inline.Wrapping.NONE);
    }
}
