package dev.tessera.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Chooses between the system's colours, light and dark. The choice lives in the browser alone, which applies it before
 * the first paint (see {@link Look}); the server neither knows nor needs it.
 */
public final class ThemeSwitch extends Div {

    /** A switch that shows what this browser holds. */
    public ThemeSwitch() {
        addClassName("theme-switch");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("design.theme"));
        add(
                choice("system", TesseraIcon.DESKTOP, "design.theme.system"),
                choice("light", TesseraIcon.SUN, "design.theme.light"),
                choice("dark", TesseraIcon.MOON, "design.theme.dark"));
        getElement().addJsInitializer("return window.tessera.themeSwitch(this)");
    }

    private NativeButton choice(String value, TesseraIcon icon, String key) {
        NativeButton choice = new NativeButton();
        choice.add(icon.create());
        choice.setTitle(getTranslation(key));
        choice.setAriaLabel(getTranslation(key));
        choice.getElement().setAttribute("type", "button").setAttribute("data-theme", value);
        return choice;
    }
}
