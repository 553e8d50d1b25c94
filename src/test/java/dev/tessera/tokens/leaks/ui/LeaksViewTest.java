package dev.tessera.tokens.leaks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import dev.tessera.design.LanguageSelect;
import dev.tessera.design.Notice;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakDesk;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import dev.tessera.tokens.leaks.LeaksModule;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(classes = {LeaksModule.class, LeaksViewTest.Keeper.class})
@ImportAutoConfiguration({
    SpringBootAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@OnH2
@ViewPackages(classes = LeaksView.class)
class LeaksViewTest extends SpringBrowserlessTest {

    private final SecureRandom random = new SecureRandom();

    @Autowired
    Keeper keeper;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void longAfterTheLastTest() {
        clock.advance(Duration.ofHours(1));
        keeper.forget();
    }

    @Test
    void tellsWhatBecameOfEachValueAndForgetsTheText() {
        CredentialValue live = value(CredentialKind.APP_TOKEN);
        CredentialValue strange = value(CredentialKind.API_SECRET);
        navigate(LeaksView.class);

        handIn(live.reveal() + "\n" + strange.reveal(), "https://code.example.com?t=" + live.reveal());

        String results = textOf(find(LeakResults.class).single());
        assertThat(results)
                .contains("2 credentials recognised")
                .contains(live.toString(), "App token", "Revoked", "Its owner is being told")
                .contains(strange.toString(), "API secret", "Not known here")
                .doesNotContain(live.reveal());
        assertThat(text().getValue()).isEmpty();
        assertThat(keeper.findings).singleElement().satisfies(finding -> {
            assertThat(finding.foundAt()).isEqualTo("https://code.example.com?t=" + live);
            assertThat(finding.note()).isEmpty();
        });
    }

    @Test
    void saysWhatIsMissing() {
        navigate(LeaksView.class);

        handIn("  ", "");

        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).isEqualTo("Paste what you found.");
        assertThat(find(LeakResults.class).exists()).isFalse();
    }

    @Test
    void saysThatNothingOfOursIsInThereAndKeepsTheText() {
        navigate(LeaksView.class);

        handIn("nothing", "");

        assertThat(textOf(find(Notice.class).single())).contains("Nothing of ours in there");
        assertThat(text().getValue()).isEqualTo("nothing");
    }

    @Test
    void saysThatThereAreMore() {
        navigate(LeaksView.class);

        handIn(
                IntStream.rangeClosed(0, LeakDesk.MOST_VALUES)
                        .mapToObj(i -> value(CredentialKind.API_SECRET).reveal())
                        .collect(Collectors.joining(" ")),
                "");

        assertThat(textOf(find(Notice.class).single())).contains("These 50 are dealt with");
    }

    @Test
    void asksToWaitAndKeepsTheText() {
        navigate(LeaksView.class);
        for (int i = 0; i < 30; i++) {
            handIn("x", "");
        }

        handIn(value(CredentialKind.APP_TOKEN).reveal(), "");

        assertThat(textOf(find(Notice.class).single())).contains("Please try again in 1 minute.");
        assertThat(text().getValue()).isNotEmpty();
        assertThat(keeper.findings).isEmpty();
    }

    @Test
    void letsAStrangerChooseTheLanguageAndLogIn() {
        navigate(LeaksView.class);

        assertThat(find(LanguageSelect.class).exists()).isTrue();
        assertThat(find(Anchor.class).withText("Log in").exists()).isTrue();
    }

    @Test
    void leadsAMemberHome() {
        keeper.member = Optional.of(TestActors.member().build());
        navigate(LeaksView.class);
        assertThat(find(LanguageSelect.class).exists()).isFalse();
        assertThat(find(Anchor.class).withText("Back to the portal").exists()).isTrue();
    }

    private void handIn(String found, String where) {
        text().setValue(found);
        find(TextField.class).all().getFirst().setValue(where);
        test(find(Button.class).withText("Report").single()).click();
    }

    private TextArea text() {
        return find(TextArea.class).single();
    }

    private CredentialValue value(CredentialKind kind) {
        return CredentialValue.generate(kind, random);
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Keeps app tokens, and says who is at the browser. */
    @Configuration(proxyBeanMethods = false)
    static class Keeper implements LeakedCredentials, CurrentActor {

        final List<Finding> findings = new ArrayList<>();
        Optional<Actor> member = Optional.empty();

        void forget() {
            findings.clear();
            member = Optional.empty();
        }

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.APP_TOKEN;
        }

        @Override
        public LeakOutcome handIn(CredentialValue value, Finding finding) {
            findings.add(finding);
            return LeakOutcome.REVOKED;
        }

        @Override
        public Optional<Actor> find() {
            return member;
        }

        @Override
        public Actor require() {
            return member.orElseThrow();
        }
    }
}
