package dev.tessera.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = KeptMails.class)
@ImportAutoConfiguration(SpringBootAutoConfiguration.class)
@ViewPackages(classes = LocalMailboxView.class)
class LocalMailboxViewTest extends SpringBrowserlessTest {

    @Autowired
    KeptMails mailbox;

    @BeforeEach
    void comeFromThisMachine() {
        mailbox.clear();
        header("Host", "localhost:8080");
    }

    @Test
    void anEmptyMailboxSaysHowMailGetsThere() {
        navigate(LocalMailboxView.class);

        assertThat(find(H2.class).single().getText()).isEqualTo("No mail yet");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Local mailbox");
    }

    @Test
    void newMailAppearsByItself() {
        navigate(LocalMailboxView.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2000);
        mailbox.receive("Hello Ada");
        poll();

        assertThat(find(MailboxMessage.class).exists()).isTrue();
        assertThat(find(RouterLink.class).withClassName("mailbox-item").all()).hasSize(1);
    }

    @Test
    void theNewestIsShownUntilAnotherIsChosen() {
        mailbox.receive("Hello Ada");
        mailbox.receive("Hello Grace");
        navigate(LocalMailboxView.class);
        assertThat(find(IFrame.class).single().getSrcdoc().orElseThrow()).contains("<p>Hello Grace</p>");

        navigate("mailbox/1", LocalMailboxView.class);
        mailbox.receive("Hello Edsger");
        poll();

        assertThat(find(IFrame.class).single().getSrcdoc().orElseThrow()).contains("<p>Hello Ada</p>");
        assertThat(find(RouterLink.class).withAttribute("aria-current").single().getHref())
                .isEqualTo("mailbox/1");
        assertThat(find(RouterLink.class).withClassName("mailbox-item").all()).hasSize(3);
    }

    @Test
    void aMailIsShownInASandboxThatAllowsNothing() {
        mailbox.receive("Hello Ada");
        navigate(LocalMailboxView.class);

        assertThat(find(IFrame.class).single().getElement().getAttribute("sandbox"))
                .isEmpty();
    }

    @Test
    void whoComesThroughAProxyFindsNoSuchPage() {
        mailbox.receive("Hello Ada");
        header("X-Forwarded-For", "203.0.113.9");

        navigate("mailbox", RouteNotFoundError.class);
        navigate("mailbox/1", RouteNotFoundError.class);
        assertThat(find(MailboxMessage.class).exists()).isFalse();
    }

    @Test
    void whoCameByAReboundNameFindsNoSuchPage() {
        header("Host", "attacker.example");

        navigate("mailbox", RouteNotFoundError.class);
    }

    @Test
    void aMailThatIsNotThereIsNotFound() {
        mailbox.receive("Hello Ada");

        navigate("mailbox/2", RouteNotFoundError.class);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static void header(String name, String value) {
        ServletRequest request = VaadinServletRequest.getCurrent();
        while (request instanceof ServletRequestWrapper wrapper) {
            request = wrapper.getRequest();
        }
        ((MockRequest) request).getHeaders().put(name, List.of(value));
    }
}
