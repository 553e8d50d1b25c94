package dev.tessera.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.tessera.identity.MailDomain;
import dev.tessera.identity.Registration;
import dev.tessera.identity.RegistrationRule;
import dev.tessera.identity.RegistrationRule.Mode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tessera.operator-email=settings.view@example.org")
class InstanceSettingsViewTest extends IdentityUiTest {

    @Autowired
    Registration registration;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void operate() {
        open();
        jdbc.sql(
                        "update account set email = 'former.' || id || '@example.com' where email = 'settings.view@example.org'")
                .update();
        logInAs("settings.view@example.org");
    }

    @AfterEach
    void open() {
        jdbc.sql("delete from instance_setting").update();
    }

    @Test
    void savesDomainsInTheirNormalFormAndMarksWhatIsNone() {
        navigate(InstanceSettingsView.class);
        choose(Mode.DOMAINS);
        click("Save");
        assertThat(domains().getErrorMessage()).isEqualTo("Enter at least one mail domain.");
        domains().setValue("example.net\nnothing");
        click("Save");
        assertThat(domains().getErrorMessage()).startsWith("nothing is no mail domain.");

        domains().setValue("@Example.net, *.example.com");
        click("Save");

        assertThat(registration.rule())
                .isEqualTo(new RegistrationRule(
                        Mode.DOMAINS, List.of(new MailDomain("example.net"), new MailDomain("*.example.com"))));
        assertThat(domains().isInvalid()).isFalse();
        SecurityContextHolder.clearContext();
        navigate(SignUpView.class);
        assertThat(notices()).anyMatch(notice -> notice.contains("example.net, *.example.com"));
        text("Full name").setValue("Ada Lovelace");
        find(EmailField.class).single().setValue("ada@example.org");
        password("Password").setValue(PASSWORD);
        text("Organization").setValue("Analytical Engines");
        click("Create account");
        assertThat(find(EmailField.class).single().getErrorMessage())
                .isEqualTo("Only addresses at example.net, *.example.com can sign up here.");
    }

    @Test
    void closesTheSignUpPageAndSaysWhatToDo() {
        navigate(InstanceSettingsView.class);
        choose(Mode.INVITATION);
        click("Save");
        SecurityContextHolder.clearContext();

        navigate(SignUpView.class);

        assertThat(notices()).anyMatch(notice -> notice.startsWith("Accounts are opened by invitation only."));
        assertThat(find(EmailField.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choose(Mode mode) {
        ((RadioButtonGroup<Mode>) find(RadioButtonGroup.class).single()).setValue(mode);
    }

    private TextArea domains() {
        return find(TextArea.class).single();
    }
}
