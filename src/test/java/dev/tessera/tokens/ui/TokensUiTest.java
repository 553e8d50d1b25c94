package dev.tessera.tokens.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.testing.ActingPerson;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.testing.ViewTest;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the tests of the view of tokens begin: every test has a member of its own, in an organization of its own. */
@SpringBootTest(classes = {TokensModule.class, TokensUiTest.Person.class})
@ViewTest
@OnH2
abstract class TokensUiTest extends SpringBrowserlessTest {

    @Autowired
    AppTokens tokens;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    Person person;

    @Autowired
    Clock clock;

    @Autowired
    FreshFactorPrompt prompt;

    @Autowired
    TokenUsage usage;

    @BeforeEach
    void joinAnOrganization() {
        ((MutableClock) clock).set(MutableClock.START);
        person.become(TestActors.member().organization(OrganizationId.next()).build());
        neighbours.add(TestAccounts.grace().id(actor().user()).build(), organization(), Permission.MANAGE_OWN_TOKENS);
    }

    Actor actor() {
        return person.require();
    }

    OrganizationId organization() {
        return actor().affiliation().orElseThrow();
    }

    AppToken created(String name) {
        return ((Created) tokens.create(actor(), NewAppToken.unlimited(name, Validity.DEFAULT))).token();
    }

    List<AppToken> all() {
        return tokens.list(actor(), AppTokenQuery.NEWEST_FIRST, 0, 10);
    }

    TokenStatus status(AppToken token) {
        return tokens.find(actor(), token.id()).orElseThrow().status(clock.instant());
    }

    void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Whoever the test says is at the browser. */
    @Configuration(proxyBeanMethods = false)
    static class Person extends ActingPerson {

        /** Proves who they are the moment they are asked. */
        @Bean
        FreshFactorPrompt prompt(Clock clock) {
            return then -> {
                become(TestActors.member()
                        .user(require().user())
                        .organization(require().organization())
                        .provedAt(clock.instant())
                        .build());
                then.run();
            };
        }

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://tessera.example.com"));
        }
    }
}
