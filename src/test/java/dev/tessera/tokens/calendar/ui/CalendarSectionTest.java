package dev.tessera.tokens.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.SecretReveal;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.testing.ViewTest;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.calendar.CalendarFeed;
import dev.tessera.tokens.calendar.CalendarLinks;
import dev.tessera.tokens.calendar.CalendarModule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = {TokensModule.class, CalendarModule.class, CalendarSectionTest.Person.class})
@ViewTest
@OnH2
@ViewPackages(packages = "dev.tessera.tokens.calendar.ui")
class CalendarSectionTest extends SpringBrowserlessTest {

    @Autowired
    ObjectProvider<CalendarSection> sections;

    @Autowired
    CalendarLinks links;

    @Autowired
    CalendarFeed feed;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    Person person;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void openThePage() {
        clock.set(MutableClock.START);
        OrganizationId organization = OrganizationId.next();
        person.actor = TestActors.member().organization(organization).build();
        neighbours.add(
                TestAccounts.grace().id(person.actor.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);
        UI.getCurrent().add(sections.getObject());
    }

    @Test
    void showsANewLinkOnceBehindAFreshFactor() {
        clock.advance(Duration.ofMinutes(15));

        press("Create link");

        String url = shownLink();
        assertThat(url).matches("https://tessera\\.example\\.com/calendar/tessc_[0-9A-Za-z]{38}\\.ics");
        assertThat(feed.read(secretOf(url))).isPresent();
        press("I have copied the link");
        assertThat(find(SecretReveal.class).exists()).isFalse();
        assertThat(text())
                .contains("Your link ends in " + secretOf(url).substring(40))
                .contains("No calendar has read it");
    }

    @Test
    void replacesTheLinkAfterAsking() {
        press("Create link");
        String first = shownLink();

        press("Replace");
        assertThat(feed.read(secretOf(first))).isPresent();
        press("Replace link");

        assertThat(shownLink()).isNotEqualTo(first);
        assertThat(feed.read(secretOf(first))).isEmpty();
        assertThat(feed.read(secretOf(shownLink()))).isPresent();
    }

    @Test
    void switchesTheLinkOffAfterAsking() {
        press("Create link");
        String url = shownLink();

        press("Switch off");
        press("Switch off link");

        assertThat(feed.read(secretOf(url))).isEmpty();
        assertThat(links.find(person.actor)).isEmpty();
        assertThat(find(SecretReveal.class).exists()).isFalse();
        assertThat(find(DangerDialog.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Create link").exists()).isTrue();
    }

    private String shownLink() {
        return find(Code.class, find(SecretReveal.class).single()).single().getText();
    }

    private static String secretOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private String text() {
        return find(CalendarSection.class).single().getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Whoever the test says is at the browser, who proves who they are the moment they are asked. */
    @Configuration(proxyBeanMethods = false)
    @Import(CalendarSection.class)
    static class Person implements CurrentActor {

        Actor actor = TestActors.member().build();

        @Override
        public Optional<Actor> find() {
            return Optional.of(actor);
        }

        @Override
        public Actor require() {
            return actor;
        }

        @Bean
        FreshFactorPrompt prompt(MutableClock clock) {
            return then -> {
                actor = TestActors.member()
                        .user(actor.user())
                        .organization(actor.organization())
                        .provedAt(clock.instant())
                        .build();
                then.run();
            };
        }
    }
}
