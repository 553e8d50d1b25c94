package dev.tessera.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Notice;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.ActingPerson;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.ViewTest;
import dev.tessera.verification.ExplanationsModule;
import dev.tessera.verification.TestOrganizationTokens;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestTokens.Stored;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = {ExplanationsModule.class, WhyViewTest.Front.class})
@ViewTest
@OnH2
@ViewPackages(classes = WhyView.class)
class WhyViewTest extends SpringBrowserlessTest {

    @Autowired
    Settlers settlers;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestOrganizationTokens sharedTokens;

    @Autowired
    ActingPerson person;

    @Autowired
    MutableClock clock;

    private Actor founder;
    private Actor ada;

    @BeforeEach
    void enter() {
        founder = settlers.founder();
        ada = settlers.member(founder, PredefinedRole.DEVELOPER);
        person.become(founder);
    }

    @Test
    void asksAQuestionWhileThereIsNone() {
        navigate(WhyView.class);
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(WhyTrace.class).exists()).isFalse();
    }

    @Test
    void answersTheQuestionOfItsAddress() {
        ask("member=" + ada.user() + "&do=MANAGE_POLICIES");

        assertThat(texts(Notice.class)).anyMatch(text -> text.startsWith("Refused"));
        assertThat(findings()).contains("No role of Ada Lovelace allows “Set policies”.");
        assertThat(find(TextField.class).exists()).as("an address").isFalse();
    }

    @Test
    void answersAnewWithEveryChangeAndKeepsTheQuestionInItsAddress() {
        ask("member=" + ada.user() + "&do=MANAGE_POLICIES");

        test(permission()).selectItem("Manage your tokens");

        assertThat(findings()).contains("“Manage your tokens” is allowed for Ada Lovelace by Developer.");
    }

    @Test
    void tellsWhatStandsInTheWayOfACall() {
        Stored token = tokens.of(ada.user(), ada.affiliation().orElseThrow());
        tokens.change(token, "enabled", false);
        tokens.change(token, "addresses", "203.0.113.0/24");

        ask("token=" + token.id() + "&ip=192.0.2.1");

        assertThat(texts(Notice.class)).anyMatch(text -> text.startsWith("Refused with DISABLED"));
        assertThat(findings())
                .contains(
                        "The token is switched off.",
                        "This decides it.",
                        "The token may only be used from 203.0.113.0/24.",
                        "This would be in the way, too.");
    }

    @Test
    void asksInWhoseNameAnOrganizationTokenActs() {
        var shared = sharedTokens.of(founder.affiliation().orElseThrow());
        ask("token=" + shared.id() + "&version=5");
        assertThat(find(WhyTrace.class).exists()).isFalse();
        assertThat(find(ComboBox.class).all()).hasSize(2);

        ask("token=" + shared.id() + "&version=5&member=" + ada.user());
        assertThat(texts(Notice.class)).anyMatch(text -> text.startsWith("Allowed"));
    }

    @Test
    void saysWhatIsNoAddressAndLosesNothing() {
        Stored token = tokens.of(ada.user(), ada.affiliation().orElseThrow());
        ask("token=" + token.id() + "&ip=nonsense");

        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("nonsense");
    }

    @Test
    void offersNoTokensToThoseWhoMayNotSeeThem() {
        person.become(settlers.member(founder, PredefinedRole.VIEWER));
        Stored token = tokens.of(ada.user(), ada.affiliation().orElseThrow());
        ask("token=" + token.id());

        assertThat(find(WhyTrace.class).exists()).isFalse();
        assertThat(find(SegmentedChoice.class).single().getListDataView().getItemCount())
                .isEqualTo(1);
    }

    private void ask(String question) {
        UI.getCurrent().navigate(WhyView.PATH, QueryParameters.fromString(question));
    }

    @SuppressWarnings("unchecked")
    private Select<Permission> permission() {
        return find(Select.class).withCaption("What for").single();
    }

    private List<String> findings() {
        return texts(Span.class);
    }

    private List<String> texts(Class<? extends Component> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WhyChoices.class, ActingPerson.class})
    static class Front {}
}
