package dev.tessera.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.tessera.design.TesseraIcon;
import java.util.List;
import java.util.Locale;

/** The menu, made of the views' {@code @Menu} annotations: each area is the first part of the views' paths. */
class MainMenu extends SideNav {

    private static final long serialVersionUID = 1L;

    // The button that folds an area names the list of its entries, which Vaadin leaves without that name.
    private static final String NAME_LIST =
            "this.updateComplete.then(() => this.shadowRoot.querySelector('[part=children]').id = 'children')";

    // Of many entries the one of this page may lie below the fold.
    private static final String SHOW_CURRENT = """
            this.updateComplete.then(() => requestAnimationFrame(() =>
                [...this.querySelectorAll('vaadin-side-nav-item[current]')].at(-1)?.scrollIntoView({block: 'nearest'})))""";

    MainMenu() {
        setAriaLabel();
        getElement().executeJs(SHOW_CURRENT);
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        entries.stream().filter(entry -> areaOf(entry).isEmpty()).forEach(entry -> addItem(item(entry)));
        entries.stream()
                .map(MainMenu::areaOf)
                .filter(area -> !area.isEmpty())
                .distinct()
                .forEach(area -> addItem(area(area, entries)));
    }

    private void setAriaLabel() {
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
    }

    private SideNavItem area(String area, List<MenuEntry> entries) {
        TesseraIcon icon = iconOf(area);
        SideNavItem parent = new SideNavItem(getTranslation("shell.area." + area), (String) null, icon.create());
        entries.stream().filter(entry -> areaOf(entry).equals(area)).forEach(entry -> parent.addItem(item(entry)));
        parent.setExpanded(true);
        parent.getElement().executeJs(NAME_LIST);
        return parent;
    }

    private static TesseraIcon iconOf(String area) {
        return switch (area) {
            case "operator" -> TesseraIcon.SHIELD;
            case "developer" -> TesseraIcon.CODE;
            case "organization" -> TesseraIcon.BUILDING;
            default -> TesseraIcon.SETTINGS;
        };
    }

    private SideNavItem item(MenuEntry entry) {
        TesseraIcon icon =
                TesseraIcon.valueOf(entry.icon().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new SideNavItem(getTranslation(entry.title()), entry.path(), icon.create());
    }

    private static String areaOf(MenuEntry entry) {
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
