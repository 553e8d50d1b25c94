package dev.tessera.organizations.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.OrganizationChoice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.FixedCensus;
import dev.tessera.organizations.LeaversPlan;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.organizations.OrganizationsModule;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.ActingPerson;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.ViewTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Where the tests of the organization's views begin: an administrator of a new organization looks at them. */
@SpringBootTest(classes = {OrganizationsModule.class, OrganizationUiTest.Front.class})
@ViewTest
@OnH2
abstract class OrganizationUiTest extends SpringBrowserlessTest {

    @Autowired
    Settlers settlers;

    @Autowired
    ActingPerson person;

    @Autowired
    FixedCensus census;

    @Autowired
    MutableClock clock;

    Actor founder;

    @BeforeEach
    void found() {
        clock.set(MutableClock.START);
        census.count = 0;
        founder = settlers.founder();
        person.become(founder);
    }

    void press(String label) {
        Button button = find(Button.class).all().stream()
                .filter(candidate -> label.equals(candidate.getText()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        test(button).click();
    }

    /** Remembers what was planned for whoever was removed last. */
    static class PlanRecorder {

        private Optional<LeaversPlan> last = Optional.empty();

        @EventListener
        void removed(MemberRemoved removed) {
            last = Optional.of(removed.plan());
        }

        LeaversPlan last() {
            return last.orElseThrow();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Viewer.class, ActingPerson.class, PlanRecorder.class})
    static class Front {

        /** Proves who they are the moment they are asked. */
        @Bean
        FreshFactorPrompt prompt(ActingPerson person, Settlers settlers) {
            return then -> {
                person.become(settlers.provedNow(person.require()));
                then.run();
            };
        }

        @Bean
        OrganizationChoice choice(ActingPerson person) {
            return (Actor actor, OrganizationId organization) -> {
                person.become(actor.in(organization));
                return true;
            };
        }

        @Bean
        AuthenticationContext authentication() {
            return new AuthenticationContext();
        }
    }
}
