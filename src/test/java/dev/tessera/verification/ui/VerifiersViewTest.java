package dev.tessera.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.EmptyState;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.SecretReveal;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestActors;
import dev.tessera.testing.ViewTest;
import dev.tessera.verification.TestWorld;
import dev.tessera.verification.Verifier;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierDirectory;
import dev.tessera.verification.Verifiers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = {TestWorld.class, VerifiersViewTest.Operating.class})
@ViewTest
@OnH2
@ViewPackages(classes = VerifiersView.class)
class VerifiersViewTest extends SpringBrowserlessTest {

    private static final Actor OPERATOR =
            TestActors.member().user(TestWorld.OPERATOR).build();

    @Autowired
    Verifiers verifiers;

    @Autowired
    VerifierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startWithout() {
        jdbc.sql("delete from verifier").update();
    }

    @Test
    void saysWhatVerifiersAreForWhileThereAreNone() {
        navigate(VerifiersView.class);
        assertThat(find(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    void showsTheSecretOfANewVerifierOnce() {
        navigate(VerifiersView.class);
        create("Gateway");
        List<String> shown = find(Code.class, find(SecretReveal.class).single()).all().stream()
                .map(Code::getText)
                .toList();
        assertThat(directory.authenticate(shown.get(0), shown.get(1))).isPresent();
        assertThat(rows()).extracting(Verifier::name).containsExactly("Gateway");

        test(button("I have copied it")).click();
        assertThat(find(SecretReveal.class).exists()).isFalse();
    }

    @Test
    void keepsTheDialogOpenUntilTheNameIsGood() {
        navigate(VerifiersView.class);
        create("  ");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(verifiers.list(OPERATOR)).isEmpty();
    }

    @Test
    void revokesAfterAsking() {
        verifiers.create(OPERATOR, "Gateway");
        VerifiersView view = navigate(VerifiersView.class);
        view.confirmRevocation(rows().getFirst());
        assertThat(verifiers.list(OPERATOR).getFirst().revokedAt())
                .as("not yet")
                .isNull();

        test(button("Revoke")).click();
        assertThat(verifiers.list(OPERATOR).getFirst().revokedAt()).isNotNull();
        assertThat(rows().getFirst().revokedAt()).isNotNull();
    }

    @Test
    void rotatesAndShowsTheNewSecretWhileBothWork() {
        Created created = (Created) verifiers.create(OPERATOR, "Gateway");
        String id = created.verifier().id().toString();
        VerifiersView view = navigate(VerifiersView.class);
        view.beginRotation(rows().getFirst());
        test(button("Get new secret")).click();

        List<String> shown = find(Code.class, find(SecretReveal.class).single()).all().stream()
                .map(Code::getText)
                .toList();
        assertThat(directory.authenticate(id, shown.get(1))).isPresent();
        assertThat(directory.authenticate(id, created.secret().reveal())).isPresent();
        assertThat(rows().getFirst().old()).isNotNull();
    }

    @Test
    void isForOperators() {
        assertThat(VerifiersView.class.getAnnotation(RolesAllowed.class).value())
                .containsExactly("OPERATOR");
    }

    private void create(String name) {
        test(find(Button.class).withText("Create verifier").all().getFirst()).click();
        find(TextField.class).single().setValue(name);
        List<Button> buttons = find(Button.class, find(Dialog.class).single())
                .withText("Create verifier")
                .all();
        test(buttons.getFirst()).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getLast();
    }

    @SuppressWarnings("unchecked")
    private List<Verifier> rows() {
        ResponsiveGrid<Verifier> grid = find(ResponsiveGrid.class).single();
        return grid.getListDataView().getItems().toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Operating {

        @Bean
        FreshFactorPrompt prompt() {
            return Runnable::run;
        }

        @Bean
        CurrentActor currentActor() {
            return new CurrentActor() {
                @Override
                public Optional<Actor> find() {
                    return Optional.of(OPERATOR);
                }

                @Override
                public Actor require() {
                    return OPERATOR;
                }
            };
        }
    }
}
