package dev.tessera.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.tessera.design.Page;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.Members;
import dev.tessera.organizations.OrganizationsModule;
import dev.tessera.organizations.OwnOrganizations;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.ViewTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = OrganizationsModule.class)
@ViewTest
@OnH2
@ViewPackages(classes = Page.class)
class OrganizationSwitchTest extends SpringBrowserlessTest {

    @Autowired
    Settlers settlers;

    @Autowired
    OwnOrganizations own;

    @Autowired
    Members members;

    @Autowired
    MutableClock clock;

    private final List<OrganizationId> chosen = new ArrayList<>();
    private Actor grace;

    @BeforeEach
    void found() {
        grace = settlers.founder("Navy Yard");
    }

    @Test
    void isNotThereForWhoeverBelongsToOneOrganization() {
        assertThat(menu(grace).getItems()).isEmpty();
    }

    @Test
    void listsAllOfThemAndChecksTheOneActedIn() {
        joinAnother("Analytical Engines");

        List<MenuItem> items = menu(grace).getItems();

        assertThat(items).extracting(OrganizationSwitchTest::textOf).containsExactly("Navy Yard", "Analytical Engines");
        assertThat(items).extracting(MenuItem::isChecked).containsExactly(true, false);
    }

    @Test
    void goesToTheOneThatIsPressed() {
        OrganizationId other = joinAnother("Analytical Engines");

        MenuItem item = menu(grace).getItems().getLast();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));

        assertThat(chosen).containsExactly(other);
    }

    @Test
    void leavesOutWhereThePersonIsDisabled() {
        Actor ada = settlers.founder("Analytical Engines");
        settlers.join(ada, grace.user(), List.of(PredefinedRole.VIEWER.id()));
        members.disable(settlers.provedNow(ada), grace.user());

        assertThat(menu(grace).getItems()).isEmpty();
    }

    private OrganizationId joinAnother(String name) {
        Actor founder = settlers.founder(name);
        clock.advance(Duration.ofMinutes(1));
        settlers.join(founder, grace.user(), List.of(PredefinedRole.VIEWER.id()));
        return founder.affiliation().orElseThrow();
    }

    private SubMenu menu(Actor actor) {
        MenuBar bar = new MenuBar();
        UI.getCurrent().add(bar);
        SubMenu menu = bar.addItem("Grace Hopper").getSubMenu();
        new OrganizationSwitch(new Fixed(actor), own, (someone, organization) -> chosen.add(organization)).addTo(menu);
        return menu;
    }

    private static String textOf(MenuItem item) {
        return item.getElement().getTextRecursively();
    }

    private record Fixed(Actor actor) implements CurrentActor {

        @Override
        public Optional<Actor> find() {
            return Optional.of(actor);
        }

        @Override
        public Actor require() {
            return actor;
        }
    }
}
