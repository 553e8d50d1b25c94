package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.session.LoginSession;
import dev.tessera.identity.session.LoginSessions;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionsViewTest extends IdentityUiTest {

    @Autowired
    LoginSessions sessions;

    @Autowired
    CurrentActor currentActor;

    private void beLoggedInTwice() {
        UserId user = beLoggedIn();
        browserSession.complete(new LoginStep.Complete(user, Set.of(Factor.PASSWORD, Factor.EMAIL_CODE)));
    }

    @Test
    void aLoneSessionCanEndNoOthers() {
        beLoggedIn();
        navigate(SessionsView.class);

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("You are logged in nowhere else.");
        assertThat(find(Button.class).withText("End all others").exists()).isFalse();
    }

    @Test
    void endingAllOthersAsksFirstAndKeepsThisOne() {
        beLoggedInTwice();
        navigate(SessionsView.class);
        test(find(Button.class).withText("End all others").single()).click();
        assertThat(sessions.of(currentActor.require())).hasSize(2);

        test(find(Button.class).withText("End all others").last()).click();

        assertThat(sessions.of(currentActor.require()))
                .extracting(LoginSession::id)
                .containsExactly(currentActor.require().session());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOwnSessionIsMarkedAndHasNoButtonToEndIt() {
        beLoggedInTwice();
        navigate(SessionsView.class);

        Grid<LoginSession> grid = find(Grid.class).single();

        for (int row = 0; row < 2; row++) {
            boolean own =
                    test(grid).getRow(row).id().equals(currentActor.require().session());
            String browser = test(grid).getCellComponent(row, 0).getElement().getTextRecursively();
            Component actions = test(grid).getCellComponent(row, 4);
            assertThat(browser.contains("This browser")).isEqualTo(own);
            assertThat(find(Button.class, actions).exists()).isNotEqualTo(own);
        }
    }
}
