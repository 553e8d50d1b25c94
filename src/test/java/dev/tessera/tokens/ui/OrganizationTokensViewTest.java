package dev.tessera.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Notice;
import dev.tessera.design.SecretReveal;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureFlags;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.testing.ViewTest;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.organizational.NewOrganizationToken;
import dev.tessera.tokens.organizational.OrganizationToken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.Created;
import dev.tessera.tokens.organizational.OrganizationTokens;
import dev.tessera.tokens.organizational.OrganizationTokensModule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = {OrganizationTokensModule.class, TokensUiTest.Person.class})
@ViewTest
@OnH2
@ViewPackages(classes = OrganizationTokensView.class)
class OrganizationTokensViewTest extends SpringBrowserlessTest {

    private static final FeatureFlags ON =
            new FeatureFlags(Set.of(Feature.ORGANIZATION_API_TOKEN), Set.of(Feature.ORGANIZATION_API_TOKEN));

    private final OrganizationId organization = OrganizationId.next();
    private final Actor maker = TestActors.member().organization(organization).build();

    @Autowired
    OrganizationTokens tokens;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    TokensUiTest.Person person;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void join() {
        clock.set(MutableClock.START);
        neighbours.add(TestAccounts.grace().id(maker.user()).build(), organization, Permission.USE_API);
        neighbours.put(new Organization(organization, "Example", false, TokenPolicy.UNLIMITED, ON));
        person.become(maker);
    }

    @Test
    void saysThatThereShouldBeNoneAndWhatToUseInstead() {
        navigate(OrganizationTokensView.class);

        assertThat(TokensUiTest.textOf(find(Notice.class).single()))
                .contains("Use app tokens instead")
                .contains("Go to API tokens");
        assertThat(TokensUiTest.textOf(find(EmptyState.class).single())).contains("No organization tokens");
    }

    @Test
    void makesOneBehindAFreshFactorAndShowsItsValue() {
        clock.advance(Duration.ofHours(1));
        navigate(OrganizationTokensView.class);
        press("Create organization token");
        test(find(TextField.class).all().getFirst()).setValue("Archive");
        press("Create token");

        OrganizationToken made = all().getFirst();
        assertThat(made.name()).isEqualTo("Archive");
        assertThat(TokensUiTest.textOf(find(SecretReveal.class).single()))
                .contains("Archive")
                .contains("userLoginName")
                .contains("/api/v5/authorization/whoami");
        assertThat(find(EmptyState.class).exists()).isFalse();
    }

    @Test
    void revokesOneAfterAsking() {
        created("Archive");
        navigate(OrganizationTokensView.class);
        test(actions().getFirst()).click();
        assertThat(find(DangerDialog.class).exists()).isTrue();
        assertThat(status()).isEqualTo(TokenStatus.ACTIVE);

        press("Revoke token");

        assertThat(status()).isEqualTo(TokenStatus.REVOKED);
    }

    @Test
    void offersNothingToDoWithTheTokensOfOthers() {
        created("Archive");
        Actor other = TestActors.member().organization(organization).build();
        neighbours.add(TestAccounts.grace().id(other.user()).build(), organization, Permission.USE_API);
        neighbours.put(new Organization(organization, "Example", false, TokenPolicy.UNLIMITED, ON));
        person.become(other);
        navigate(OrganizationTokensView.class);

        assertThat(all()).hasSize(1);
        assertThat(actions()).isEmpty();
    }

    private void created(String name) {
        assertThat(tokens.create(maker, new NewOrganizationToken(name, Validity.DEFAULT, true)))
                .isInstanceOf(Created.class);
    }

    private List<OrganizationToken> all() {
        return tokens.list(person.require(), 0, 10);
    }

    private TokenStatus status() {
        return all().getFirst().status(clock.instant());
    }

    @SuppressWarnings("unchecked")
    private List<Button> actions() {
        Grid<OrganizationToken> grid = find(Grid.class).single();
        return find(Button.class, test(grid).getCellComponent(0, 6)).all();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
