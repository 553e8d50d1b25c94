package dev.tessera.tokens.apikeys.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.EmptyState;
import dev.tessera.design.FormDialog;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.testing.ViewTest;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyStatus;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.tokens.apikeys.ApiKeysModule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(classes = {ApiKeysModule.class, ApiKeysViewTest.Person.class})
@ViewTest
@OnH2
@ViewPackages(classes = ApiKeysView.class)
class ApiKeysViewTest extends SpringBrowserlessTest {

    @Autowired
    ApiKeys keys;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    Person person;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void joinAnOrganization() {
        clock.set(MutableClock.START);
        person.become(TestActors.member().organization(OrganizationId.next()).build());
        neighbours.add(TestAccounts.grace().id(actor().user()).build(), organization(), Permission.MANAGE_OWN_API_KEYS);
    }

    @Test
    void saysWhatAnApiKeyIsForWhileThereIsNone() {
        navigate(ApiKeysView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void showsKeyAndSecretOnceInClear() {
        navigate(ApiKeysView.class);
        press("Create API key");
        create("Reporting server");

        assertThat(revealed().get(0)).isEqualTo(sole().identifier().value());
        assertThat(revealed().get(1))
                .startsWith("tesss_")
                .endsWith(sole().secret().lastFour());
        assertThat(find(Dialog.class).exists()).as("the dialog").isFalse();

        press("I have copied both");
        assertThat(find(SecretReveal.class).exists()).isFalse();
    }

    @Test
    void refusesAMissingAndATakenNameAtTheName() {
        created("Reporting server");
        navigate(ApiKeysView.class);
        press("Create API key");
        create(" ");
        assertThat(name().getErrorMessage()).isEqualTo("Give the key a name.");

        create("REPORTING server");
        assertThat(name().getErrorMessage()).startsWith("You already have an API key with this name");
        assertThat(name().getValue()).isEqualTo("REPORTING server");
        assertThat(keys.count(actor())).isOne();
    }

    @Test
    void saysWhyThereIsNoKeyForWhoeverMayNotHaveOne() {
        neighbours.add(TestAccounts.grace().id(actor().user()).build(), organization());
        navigate(ApiKeysView.class);
        press("Create API key");
        create("Reporting server");
        assertThat(said()).contains("You may not create API keys");
    }

    @Test
    void asksForAFreshFactorAndGoesOnOnceItIsProved() {
        clock.advance(Duration.ofHours(1));
        navigate(ApiKeysView.class);
        press("Create API key");
        create("Reporting server");
        assertThat(keys.count(actor())).isZero();
        assertThat(name().getValue()).isEqualTo("Reporting server");

        person.prove(clock);
        assertThat(sole().name()).isEqualTo("Reporting server");
        assertThat(revealed()).hasSize(2);
    }

    @Test
    void sendsToTheLoginWhoeverLoggedInBeforeCodesWereSwitchedOn() {
        person.become(TestActors.member()
                .user(actor().user())
                .organization(organization())
                .factors(Factor.PASSWORD)
                .build());
        navigate(ApiKeysView.class);
        press("Create API key");
        create("Reporting server");
        assertThat(said()).contains("Please log out, and log in again");
        assertThat(person.asked).isEmpty();
    }

    @Test
    void rotatesWithTheOverlapThatWasChosenAndShowsTheNewSecret() {
        Created first = created("Reporting server");
        navigate(ApiKeysView.class);
        action("Rotate").click();
        overlap().setValue(Overlap.WEEK);
        press("Get new secret");

        assertThat(revealed().get(1)).endsWith(sole().secret().lastFour());
        assertThat(sole().retiring(clock.instant())).hasValueSatisfying(old -> {
            assertThat(old.lastFour()).isEqualTo(first.secret().lastFour());
            assertThat(old.retiresAt()).isEqualTo(MutableClock.START.plus(Duration.ofDays(7)));
        });
    }

    @Test
    void tellsThatTheKeyWasRotatedElsewhereMeanwhile() {
        ApiKey key = created("Reporting server").key();
        navigate(ApiKeysView.class);
        action("Rotate").click();
        keys.rotate(actor(), key.id(), 1, Overlap.NONE);
        press("Get new secret");

        assertThat(said()).contains("got a new secret elsewhere");
        assertThat(sole().generation()).isEqualTo(2);
    }

    @Test
    void saysInAnOverlapWhetherTheOldSecretIsUsed() {
        Created created = created("Reporting server");
        keys.rotate(actor(), created.key().id(), 1, Overlap.DAY);
        navigate(ApiKeysView.class);
        assertThat(textOf(cell("status"))).contains("Rotating until Mar 3", "Old secret unused");

        clock.advance(Duration.ofMinutes(2));
        use(created.key(), created.secret());
        navigate(ApiKeysView.class);
        assertThat(textOf(cell("status"))).contains("Old secret in use");
        assertThat(textOf(cell("used"))).contains("New", "Never used", "Old", "just now");
    }

    @Test
    void saysWhenAndFromWhereAKeyWasLastUsed() {
        Created created = created("Reporting server");
        navigate(ApiKeysView.class);
        assertThat(textOf(cell("used"))).isEqualTo("Never used");

        use(created.key(), created.secret());
        navigate(ApiKeysView.class);
        assertThat(textOf(cell("used"))).contains("just now", "198.51.100.4");

        keys.rotate(actor(), created.key().id(), 1, Overlap.NONE);
        navigate(ApiKeysView.class);
        assertThat(textOf(cell("used"))).contains("just now", "198.51.100.4", "with the old secret");
    }

    @Test
    void offersToFinishARotationWhileOneIsUnderWay() {
        ApiKey key = created("Reporting server").key();
        keys.rotate(actor(), key.id(), 1, Overlap.DAY);
        navigate(ApiKeysView.class);
        assertThat(labels()).noneMatch(label -> label.startsWith("Rotate"));

        action("Finish").click();
        press("Finish rotation");
        assertThat(sole().status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
        assertThat(labels()).anyMatch(label -> label.startsWith("Rotate"));
    }

    @Test
    void revokesAfterAsking() {
        created("Reporting server");
        navigate(ApiKeysView.class);
        action("Revoke").click();
        assertThat(sole().status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);

        press("Revoke key");
        assertThat(sole().status(clock.instant())).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(labels()).containsExactly("Delete “Reporting server”");
    }

    @Test
    void asksToTypeTheNameOfALiveKeyBeforeItIsDeleted() {
        created("Reporting server");
        navigate(ApiKeysView.class);
        action("Delete").click();
        Button delete = find(Button.class, find(DangerDialog.class).single())
                .withText("Delete key")
                .single();
        assertThat(delete.isEnabled()).isFalse();

        find(TextField.class, find(DangerDialog.class).single()).single().setValue("Reporting server");
        test(delete).click();
        assertThat(keys.count(actor())).isZero();
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    private Actor actor() {
        return person.require();
    }

    private OrganizationId organization() {
        return actor().affiliation().orElseThrow();
    }

    private Created created(String name) {
        return (Created) keys.create(actor(), name);
    }

    private ApiKey sole() {
        List<ApiKey> all = keys.list(actor(), 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void use(ApiKey key, CredentialValue secret) {
        assertThat(keys.authenticate(key.identifier().value(), secret.reveal(), new ClientAddress("198.51.100.4")))
                .isPresent();
    }

    private List<String> revealed() {
        return find(Code.class, find(SecretReveal.class).single()).all().stream()
                .map(Code::getText)
                .toList();
    }

    /** What the list shows in the row of the only key. */
    @SuppressWarnings("unchecked")
    private Component cell(String column) {
        Grid<ApiKey> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isOne();
        return test(grid).getCellComponent(0, column);
    }

    private List<Button> actions() {
        return cell("actions")
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private List<String> labels() {
        return actions().stream()
                .map(button -> button.getAriaLabel().orElse(""))
                .toList();
    }

    private Button action(String verb) {
        return actions().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith(verb))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private void create(String typed) {
        name().setValue(typed);
        press("Create key");
    }

    private TextField name() {
        return find(TextField.class, find(FormDialog.class).single()).single();
    }

    @SuppressWarnings("unchecked")
    private SegmentedChoice<Overlap> overlap() {
        return find(SegmentedChoice.class).single();
    }

    private String said() {
        return textOf(find(FormDialog.class).single());
    }

    private static String textOf(Component component) {
        String own = component instanceof Text text
                ? text.getText()
                : component.getElement().getText();
        StringBuilder all = new StringBuilder(own);
        component.getChildren().forEach(child -> all.append(' ').append(textOf(child)));
        return all.toString().strip();
    }

    /** Whoever the test says is at the browser, and proves a factor when the test says so. */
    @Configuration(proxyBeanMethods = false)
    static class Person implements CurrentActor, FreshFactorPrompt {

        private Optional<Actor> actor = Optional.empty();
        private Optional<Runnable> asked = Optional.empty();

        void become(Actor someone) {
            actor = Optional.of(someone);
            asked = Optional.empty();
        }

        void prove(MutableClock clock) {
            actor = Optional.of(TestActors.member()
                    .user(require().user())
                    .organization(require().organization())
                    .provedAt(clock.instant())
                    .build());
            asked.orElseThrow().run();
        }

        @Override
        public Optional<Actor> find() {
            return actor;
        }

        @Override
        public Actor require() {
            return actor.orElseThrow();
        }

        @Override
        public void ensure(Runnable then) {
            asked = Optional.of(then);
        }
    }
}
