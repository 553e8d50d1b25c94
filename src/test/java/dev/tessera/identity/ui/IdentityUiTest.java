package dev.tessera.identity.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.CodeField;
import dev.tessera.design.CountdownButton;
import dev.tessera.design.Notice;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.SignUp;
import dev.tessera.identity.SignUpEnd;
import dev.tessera.identity.SignUpForm;
import dev.tessera.identity.SignUpStart;
import dev.tessera.identity.Visit;
import dev.tessera.identity.session.BrowserSession;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The pages over the services and the database as they are, with stand-ins for mail, organizations and the clock. */
@SpringBootTest(
        classes = IdentityUiContext.class,
        properties = "tessera.server-key=bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IGZvciB0ZXN0cw==")
@OnH2
@ViewPackages(packages = "dev.tessera.identity.ui")
abstract class IdentityUiTest extends SpringBrowserlessTest {

    static final String PASSWORD = "correct zebra staple 42";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    RecordingOutbox outbox;

    @Autowired
    SwitchableAffiliations affiliations;

    @Autowired
    MutableClock clock;

    @Autowired
    SwitchableMailbox mailbox;

    @Autowired
    BrowserSession browserSession;

    @Autowired
    SignUp signUp;

    final String email = "ada" + COUNTER.incrementAndGet() + "@example.com";

    /** The pages stand alone: the frame around signed-in ones belongs to another module. */
    @Override
    protected synchronized Routes discoverRoutes() {
        Routes routes = super.discoverRoutes();
        routes.getLayouts().clear();
        return routes;
    }

    /** Each test comes from an address of its own, so that no limit of another one hits it. */
    @BeforeEach
    void comeFromElsewhere() {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        ((MockHttpServletRequest) attributes.getRequest()).setRemoteAddr("203.0.113." + COUNTER.get() % 250);
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    UserId haveAccount() {
        return haveAccount(email);
    }

    UserId haveAccount(String email) {
        Visit visit = browserSession.visit(Locale.ENGLISH, ZoneOffset.UTC);
        SignUpForm form = new SignUpForm("Ada Lovelace", email, new RawPassword(PASSWORD), "Analytical Engines");
        if (signUp.begin(form, visit) instanceof SignUpStart.CodeSent sent
                && signUp.confirm(
                                sent.pending(), OneTimeCode.parse(outbox.code()).orElseThrow(), visit)
                        instanceof SignUpEnd.Opened opened) {
            return opened.user();
        }
        throw new AssertionError("The sign-up did not work");
    }

    UserId beLoggedIn() {
        UserId user = haveAccount();
        browserSession.complete(new LoginStep.Complete(user, Set.of(Factor.PASSWORD, Factor.EMAIL_CODE)));
        return user;
    }

    /** Somebody else than {@link #email}. */
    UserId logInAs(String address) {
        UserId user = haveAccount(address);
        browserSession.complete(new LoginStep.Complete(user, Set.of(Factor.PASSWORD, Factor.EMAIL_CODE)));
        return user;
    }

    TextField text(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    void enterCode(String code) {
        find(Input.class, find(CodeField.class).single()).single().setValue(code);
    }

    /** What the page says about the code, below its field. */
    String codeError() {
        return find(Paragraph.class, find(CodeField.class).single())
                .withClassName("field-error")
                .single()
                .getText();
    }

    void sendAnother() {
        test(find(CountdownButton.class).single()).click();
    }

    /** What the notices on the page say, but for the one on the local mailbox. */
    List<String> notices() {
        return find(Notice.class).withoutClassName("mailbox-hint").all().stream()
                .flatMap(notice -> find(Paragraph.class, notice).all().stream())
                .map(Paragraph::getText)
                .toList();
    }

    /** Whether the script that the browser is about to run sends the whole page to the path. */
    static boolean isLeavingFor(String path) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(invocation -> invocation.getInvocation().getParameters())
                .anyMatch(parameters -> parameters.contains(path));
    }

    static boolean isFocused(Component component) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(invocation -> invocation.getInvocation().getExpression().contains("focus"))
                .anyMatch(invocation ->
                        invocation.getOwner().equals(component.getElement().getNode()));
    }
}
