package dev.tessera.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.design.Brand;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import jakarta.annotation.security.PermitAll;

/** The frame around every signed-in view: the menu at the left, the person at the right. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";

    MainLayout(CurrentActor currentActor, Accounts accounts, UserMenu userMenu, MailboxBanner mailboxBanner) {
        setPrimarySection(Section.DRAWER);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        Div spacer = new Div();
        spacer.addClassName("navbar-spacer");
        Header navbar = new Header(skipLink(), toggle, home("navbar-brand"), spacer);
        navbar.addClassName("navbar");
        mailboxBanner.link().ifPresent(navbar::add);
        currentActor
                .find()
                .flatMap(actor -> accounts.find(actor.user()))
                .ifPresent(account -> navbar.add(userMenu.of(account)));
        addToNavbar(navbar);
        addToDrawer(new Header(home("drawer-brand")), new Scroller(new MainMenu()), drawerFooter());
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private RouterLink home(String className) {
        RouterLink home = new RouterLink(HomeView.class);
        home.add(new Brand());
        home.addClassNames("home-link", className);
        home.getElement().setAttribute("aria-label", getTranslation("shell.home.link"));
        return home;
    }

    private Footer drawerFooter() {
        Footer footer = new Footer(new ThemeSwitch());
        footer.addClassName("drawer-footer");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
    }
}
