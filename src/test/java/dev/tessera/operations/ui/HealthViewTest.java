package dev.tessera.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import dev.tessera.design.Notice;
import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthFinding.Level;
import dev.tessera.mail.LocalMail;
import dev.tessera.mail.LocalMailbox;
import dev.tessera.operations.InstanceHealth;
import dev.tessera.operations.OperationsModule;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestActors;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest(classes = OperationsModule.class)
@ImportAutoConfiguration({
    SpringBootAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@OnH2
@ViewPackages(classes = HealthView.class)
class HealthViewTest extends SpringBrowserlessTest {

    @Autowired
    InstanceHealth health;

    @Autowired
    LocalMailbox mailbox;

    @Test
    void saysOfEachPartHowItIsAndWhatToDo() {
        navigate(HealthView.class);

        String page = getCurrentView().getElement().getTextRecursively();
        assertThat(page)
                .contains("Database", "H2 2.", "Nothing waits to be sent.", "No job has run yet", "Java", "Started")
                .contains("There is no mail server.", "set SPRING_MAIL_HOST");
    }

    @Test
    void tellsOfAPartThatCannotBeLookedAtAndOfAllOthers() {
        assertThat(health.report(OperationsModule.OPERATOR))
                .filteredOn(finding -> finding.level() == Level.BAD)
                .extracting(HealthFinding::part)
                .containsExactly("unknown");

        navigate(HealthView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("could not be looked at")
                .doesNotContain("The glass is dark");
    }

    @Test
    void sendsATestMailToWhoeverAsksAndSaysWhereItIs() {
        navigate(HealthView.class);
        test(find(Button.class).withText("Send a test mail to me").single()).click();

        assertThat(find(Paragraph.class, find(Notice.class).single()).single().getText())
                .isEqualTo("There is no mail server. The mail lies in the local mailbox.");
        assertThat(mailbox.messages()).first().extracting(LocalMail::to).isEqualTo("grace@example.com");
    }

    @Test
    void isForTheOperator() {
        assertThat(HealthView.class.getAnnotation(RolesAllowed.class).value()).containsExactly("OPERATOR");
        var member = TestActors.member().build();
        assertThatThrownBy(() -> health.report(member)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> health.tryMail(member)).isInstanceOf(AccessDeniedException.class);
    }
}
