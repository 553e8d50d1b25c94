package dev.tessera.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import dev.tessera.design.Brand;
import dev.tessera.design.Notice;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The frame around every signed-in view: the menu at the left, the person at the right. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";

    private final transient SuspensionBanner suspensionBanner;
    private @Nullable Notice suspension;

    MainLayout(
            CurrentActor currentActor,
            Accounts accounts,
            UserMenu userMenu,
            MailboxBanner mailboxBanner,
            SuspensionBanner suspensionBanner) {
        this.suspensionBanner = suspensionBanner;
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
        addToDrawer(wayHome(), new Scroller(new MainMenu()), drawerFooter());
    }

    private Nav wayHome() {
        Nav way = new Nav(home("drawer-brand"));
        way.getElement().setAttribute("aria-label", getTranslation("shell.home.link"));
        return way;
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
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
        tellOfSuspension(content);
    }

    /** Within the content, for it to be part of the page's main landmark; at each view anew, as it may begin and end. */
    private void tellOfSuspension(HasElement content) {
        if (suspension != null) {
            suspension.removeFromParent();
        }
        suspension = suspensionBanner.notice().orElse(null);
        if (suspension != null) {
            content.getElement().insertChild(0, suspension.getElement());
        }
    }
}
