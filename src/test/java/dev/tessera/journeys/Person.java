package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** Somebody at a browser, and what they do there. */
final class Person implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private final Portal portal;
    private final MailServer mail;
    private final BrowserContext browser;
    private final Page page;
    private final String fullName = "Ada Lovelace";
    private final String email = "ada-" + UUID.randomUUID() + "@example.com";

    Person(Chromium chromium, Portal portal, MailServer mail) {
        this.portal = portal;
        this.mail = mail;
        this.browser = chromium.browser().newContext();
        this.page = browser.newPage();
    }

    Page page() {
        return page;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return email;
    }

    void open(String path) {
        page.navigate(portal.url(path));
    }

    /** Fills in the form, and stands before the field for the code. */
    void beginSignUp() {
        open("/sign-up");
        page.getByLabel("Full name").fill(fullName);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Organization").fill("Analytical Engines");
        button("Create account").click();
        assertThat(codeField()).isVisible();
    }

    String signUp() {
        beginSignUp();
        String code = mailedCode(1);
        typeCode(code);
        assertThat(heading("Welcome, " + fullName)).isVisible();
        return code;
    }

    void beginLogIn(String loginName) {
        open("/login");
        page.getByLabel("E-mail or username").fill(loginName);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button("Log in").click();
    }

    String logIn() {
        int before = mail.count(email);
        beginLogIn(email);
        assertThat(codeField()).isVisible();
        String code = mailedCode(before + 1);
        typeCode(code);
        assertThat(heading("Welcome, " + fullName)).isVisible();
        return code;
    }

    void logOut() {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Your account: " + fullName))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(button("Log in")).isVisible();
    }

    /** The code of the so-manieth mail (from 1) to this person. */
    String mailedCode(int ordinal) {
        return MailServer.codeIn(mail.text(email, ordinal));
    }

    void typeCode(String code) {
        codeField().pressSequentially(code);
    }

    Locator codeField() {
        return page.locator("input[autocomplete='one-time-code']");
    }

    void openTokens() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API tokens"))
                .click();
        assertThat(heading("API tokens")).isVisible();
    }

    /** Makes a token with everything as preset, and reads its value off the page. */
    String createToken(String name) {
        button("Create App Token").first().click();
        page.getByLabel("Project or application").fill(name);
        button("Create token").click();
        Locator value = page.locator(".secret-reveal-value");
        assertThat(value).isVisible();
        return value.textContent().strip();
    }

    void finishReveal() {
        button("I have copied it").click();
        assertThat(page.locator(".secret-reveal")).hasCount(0);
    }

    Locator slider(String token) {
        return page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("“" + token + "”"));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    @Override
    public void close() {
        browser.close();
    }
}
