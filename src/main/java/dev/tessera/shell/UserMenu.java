package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;

/** The menu of the person who is logged in: who they are, their profile, log out. */
@SpringComponent
class UserMenu {

    private final AuthenticationContext authentication;
    private final OrganizationSwitch organizations;

    UserMenu(AuthenticationContext authentication, OrganizationSwitch organizations) {
        this.authentication = authentication;
        this.organizations = organizations;
    }

    MenuBar of(Account account) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.addClassName("user-menu");
        bar.getElement().setAttribute("aria-label", bar.getTranslation("shell.user"));
        MenuItem person = bar.addItem(new Avatar(account.fullName()));
        person.setAriaLabel(bar.getTranslation("shell.user.of", account.fullName()));
        SubMenu menu = person.getSubMenu();
        menu.addItem(whoIs(account)).setEnabled(false);
        menu.addSeparator();
        organizations.addTo(menu);
        add(menu, TesseraIcon.USER, bar.getTranslation("identity.profile.title"), () -> goTo("settings/profile"));
        add(menu, TesseraIcon.SHIELD, bar.getTranslation("identity.security.title"), () -> goTo("settings/security"));
        menu.addSeparator();
        add(menu, TesseraIcon.LOG_OUT, bar.getTranslation("shell.logout"), authentication::logout);
        return bar;
    }

    private static Div whoIs(Account account) {
        Span name = new Span(account.fullName());
        name.addClassName("user-menu-name");
        Span email = new Span(account.email().value());
        email.addClassName("user-menu-email");
        Div who = new Div(name, email);
        who.addClassName("user-menu-who");
        return who;
    }

    private static void add(SubMenu menu, TesseraIcon icon, String text, Runnable action) {
        Div label = new Div(icon.create(), new Span(text));
        label.addClassName("user-menu-item");
        menu.addItem(label, click -> action.run());
    }

    private static void goTo(String path) {
        UI.getCurrent().navigate(path);
    }
}
