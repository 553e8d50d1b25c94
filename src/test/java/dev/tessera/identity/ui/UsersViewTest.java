package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.RegisteredUser;
import dev.tessera.identity.UserStatus;
import dev.tessera.kernel.UserId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tessera.operator-email=users.view@example.com")
class UsersViewTest extends IdentityUiTest {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private UserId grace;

    @BeforeEach
    void operate() {
        grace = haveAccount();
        jdbc.sql(
                        "update account set email = 'former.' || id || '@example.com', search_key = 'former' where email = 'users.view@example.com'")
                .update();
        logInAs("users.view@example.com");
    }

    @Test
    void showsOneAccountAndDisablesItAfterAsking() {
        open();
        assertThat(find(DetailPanel.class).single().getElement().getTextRecursively())
                .contains(email, "Belongs to no organization", "Logged in nowhere");

        press("Disable");
        assertThat(accounts.find(grace)).map(Account::disabled).contains(false);
        press("Disable user");

        assertThat(accounts.find(grace)).map(Account::disabled).contains(true);
        assertThat(find(DangerDialog.class).exists()).isFalse();
        assertThat(outbox.newest().template()).isEqualTo("account-care");

        open();
        press("Enable");
        assertThat(accounts.find(grace)).map(Account::disabled).contains(false);
    }

    @Test
    void resetsFactorsAndEndsSessionsAfterAsking() {
        open();
        press("Reset login factors");
        press("Reset factors");
        assertThat(outbox.newest().parameters()).containsEntry("state", "factors-reset");

        open();
        press("Log out everywhere");
        press("End all sessions");
        assertThat(outbox.newest().parameters()).containsEntry("state", "sessions-ended");
    }

    @Test
    void offersNothingForOnesOwnAccount() {
        visit(Map.of("q", "users.view@example.com"));
        test(grid()).clickRow(0);

        assertThat(find(DetailPanel.class).single().getElement().getTextRecursively())
                .contains("This is your own account");
        assertThat(find(Button.class).withText("Disable").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsTheFilterInTheAddress() {
        visit(Map.of("q", email, "status", "disabled"));

        Select<UserStatus> status = find(Select.class).single();
        assertThat(status.getValue()).isEqualTo(UserStatus.DISABLED);
        assertThat(test(grid()).size()).isZero();
        status.setValue(UserStatus.ACTIVE);
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    private void open() {
        visit(Map.of("q", email));
        test(grid()).clickRow(0);
    }

    private static void visit(Map<String, String> parameters) {
        UI.getCurrent().navigate(UsersView.PATH, QueryParameters.simple(parameters));
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<RegisteredUser> grid() {
        return find(Grid.class).single();
    }
}
