package dev.tessera.tokens.inventory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Notice;
import dev.tessera.design.StatusChip;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.ActingPerson;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.ViewTest;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.CredentialQuery;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import dev.tessera.tokens.inventory.InventoryWorld;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.OrganizationCredentials;
import dev.tessera.tokens.inventory.Risk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.BooleanNode;

@SpringBootTest(classes = {InventoryWorld.class, CredentialsViewTest.Front.class})
@ViewTest
@OnH2
@ViewPackages(classes = CredentialsView.class)
class CredentialsViewTest extends SpringBrowserlessTest {

    @Autowired
    Settlers settlers;

    @Autowired
    ActingPerson person;

    @Autowired
    AppTokens tokens;

    @Autowired
    OrganizationCredentials credentials;

    @Autowired
    MutableClock clock;

    private Actor grace;
    private Actor ada;

    @BeforeEach
    void found() {
        clock.set(MutableClock.START);
        grace = settlers.founder();
        ada = settlers.member(grace, PredefinedRole.DEVELOPER);
        person.become(grace);
    }

    @Test
    void saysSoWhereThereIsNothing() {
        navigate(CredentialsView.class);

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void listsWhatIsAliveWithItsRisks() {
        create(ada, "Billing", new Validity.Never());
        navigate(CredentialsView.class);

        assertThat(rows()).containsExactly("Billing");
        test(grid()).clickRow(0);
        assertThat(find(DetailPanel.class).single().getHeaderTitle()).isEqualTo("Billing");
        assertThat(find(StatusChip.class, find(DetailPanel.class).single()).all())
                .hasSize(1);
    }

    @Test
    void narrowsAndStandsInTheAddress() {
        create(ada, "Billing", Validity.DEFAULT);
        create(grace, "Reports", new Validity.Never());
        navigate(CredentialsView.class);
        test(find(TextField.class).single()).setValue("bill");
        assertThat(rows()).containsExactly("Billing");

        test(find(TextField.class).single()).setValue("nothing like it");
        assertThat(rows()).isEmpty();
        press("Clear filters");
        assertThat(rows()).hasSize(2);

        @SuppressWarnings("unchecked")
        Select<Risk> risk = (Select<Risk>) find(Select.class).all().getLast();
        test(risk).selectItem("No expiry");
        assertThat(rows()).containsExactly("Reports");
    }

    @Test
    void readsItsAddressAndPassesOverWhatMakesNoSense() {
        CredentialState state = new CredentialState(
                new CredentialQuery("a b", Kind.API_KEY, UserId.next(), Risk.NEVER_USED, Sort.LAST_USED, false),
                UUID.randomUUID());

        assertThat(CredentialState.of(state.address())).isEqualTo(state);
        assertThat(CredentialState.FIRST.address().getParameters()).isEmpty();
        assertThat(CredentialState.of(QueryParameters.simple(
                        Map.of("kind", "x", "owner", "y", "risk", "z", "sort", "?", "credential", "1"))))
                .isEqualTo(CredentialState.FIRST);
    }

    @Test
    void revokesOneBehindAFreshFactor() {
        create(ada, "Billing", Validity.DEFAULT);
        clock.advance(Duration.ofMinutes(20));
        navigate(CredentialsView.class);
        test(grid()).clickRow(0);
        press("Revoke");
        press("Revoke");

        assertThat(credentials.page(person.require(), CredentialQuery.ALL, null, 10))
                .isEmpty();
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void revokesManySliceBySlice() {
        for (int number = 0; number < 25; number++) {
            create(ada, "Token " + number, Validity.DEFAULT);
        }
        navigate(CredentialsView.class);
        grid().asMultiSelect().select(credentials.page(grace, CredentialQuery.ALL, null, 100));
        press("Revoke");
        TextField typed = find(TextField.class).all().getLast();
        test(typed).setValue("25");
        press("Revoke all 25");
        answerAsABrowser();
        assertThat(credentials.page(grace, CredentialQuery.ALL, null, 100)).hasSize(15);
        answerAsABrowser();
        answerAsABrowser();

        assertThat(credentials.page(grace, CredentialQuery.ALL, null, 100)).isEmpty();
        assertThat(find(Notice.class).exists()).isTrue();
    }

    @Test
    void offersNoRevocationToWhoeverMayOnlyLook() {
        create(grace, "Reports", Validity.DEFAULT);
        person.become(settlers.member(
                grace,
                settlers.customRole(
                        grace,
                        "Reader",
                        new PermissionSettings(Set.of(Permission.VIEW_ORGANIZATION_CREDENTIALS), Set.of()))));
        navigate(CredentialsView.class);
        test(grid()).clickRow(0);

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Revoke");
        assertThat(find(Notice.class).exists()).isFalse();
    }

    private void create(Actor owner, String name, Validity validity) {
        tokens.create(owner, NewAppToken.unlimited(name, validity));
    }

    @SuppressWarnings("unchecked")
    private Grid<Credential> grid() {
        return find(Grid.class).single();
    }

    private List<String> rows() {
        return grid().getGenericDataView().getItems().map(Credential::name).toList();
    }

    /** Answers what the page asks of a browser. */
    private static void answerAsABrowser() {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        page.dumpPendingJavaScriptInvocations().stream()
                .filter(PendingJavaScriptInvocation::isSubscribed)
                .filter(asked -> asked.getInvocation().getExpression().contains("return true"))
                .forEach(asked -> asked.complete(BooleanNode.TRUE));
    }

    private void press(String label) {
        Button button = find(Button.class).all().stream()
                .filter(candidate -> label.equals(candidate.getText()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        test(button).click();
    }

    /** Whoever the test says is at the browser. */
    @Configuration(proxyBeanMethods = false)
    @Import({ActingPerson.class, InventorySource.class})
    static class Front {

        /** Proves who they are the moment they are asked. */
        @Bean
        FreshFactorPrompt prompt(ActingPerson person, Settlers settlers) {
            return then -> {
                person.become(settlers.provedNow(person.require()));
                then.run();
            };
        }
    }
}
