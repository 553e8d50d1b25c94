package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at a browser, and what they do there. Labels are given in English and looked for in the person's language. */
final class Person implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final String FULL_NAME = "Ada Lovelace";

    private final Chromium chromium;
    private final Portal portal;
    private final MailServer mail;
    private final String email;
    private final Words words;
    private final BrowserContext browser;
    private final Page page;
    private String organization = "Analytical Engines";
    private String password = PASSWORD;
    private int codesRead;

    Person(Chromium chromium, Portal portal, MailServer mail) {
        this(chromium, portal, mail, "ada-" + UUID.randomUUID() + "@example.com", Locale.US);
    }

    private Person(Chromium chromium, Portal portal, MailServer mail, String email, Locale language) {
        this.chromium = chromium;
        this.portal = portal;
        this.mail = mail;
        this.email = email;
        this.words = new Words(language);
        this.browser = chromium.fresh(language);
        this.page = browser.newPage();
    }

    /** The operator, at a browser in this language. */
    static Person operator(Chromium chromium, Portal portal, MailServer mail, Locale language) {
        return new Person(chromium, portal, mail, portal.setting("TESSERA_OPERATOR_EMAIL"), language);
    }

    /** The same person at another browser. */
    Person elsewhere() {
        Person other = new Person(chromium, portal, mail, email, Locale.US);
        other.codesRead = codesRead;
        other.password = password;
        return other;
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** The cookie that holds this browser's session. */
    Cookie session() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("tessera"))
                .findFirst()
                .orElseThrow();
    }

    String fullName() {
        return FULL_NAME;
    }

    String email() {
        return email;
    }

    String say(String english, Object... parameters) {
        return words.of(english, parameters);
    }

    void open(String path) {
        page.navigate(url(path));
    }

    /** Leaves the portal for another page, so that nothing of it is open any more. */
    void leave() {
        page.navigate("about:blank");
    }

    String url(String path) {
        return portal.url(path);
    }

    /** Fills in the form, and stands before the field for the code. */
    void beginSignUp() {
        open("/sign-up");
        field("Full name").fill(FULL_NAME);
        field("E-mail").fill(email);
        field("Password").fill(password);
        field("Organization").fill(organization);
        button("Create account").click();
        assertThat(codeField()).isVisible();
    }

    String signUp() {
        beginSignUp();
        return finishWithCode();
    }

    /** Signs up for an organization of this name. */
    void found(String name) {
        organization = name;
        signUp();
    }

    /** Signs up, or logs in to an account from an earlier journey. */
    void enter() {
        codesRead = mail.countCodes(email);
        if (codesRead == 0) {
            signUp();
        } else {
            logIn();
        }
    }

    void beginLogIn(String loginName) {
        open("/login");
        field("E-mail or username").fill(loginName);
        field("Password").fill(password);
        button("Log in").click();
    }

    String logIn() {
        return logIn(email);
    }

    String logIn(String loginName) {
        beginLogIn(loginName);
        assertThat(codeField()).isVisible();
        return finishWithCode();
    }

    /** Types the next mailed code, and is home. */
    String finishWithCode() {
        String code = nextCode();
        typeCode(code);
        assertHome();
        return code;
    }

    void assertHome() {
        assertThat(heading("Welcome, {0}", FULL_NAME)).isVisible();
    }

    /** Waits until the page says sentence, given in English. */
    void assertSays(String english, Object... parameters) {
        assertShows(say(english, parameters));
    }

    /** Waits until the page shows these very words. An error may show twice for a moment: a screen reader is told, too. */
    void assertShows(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void assertLogin() {
        assertThat(button("Log in")).isVisible();
        assertThat(page.locator("vaadin-app-layout")).hasCount(0);
    }

    void logOut() {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say("Your account: {0}", FULL_NAME)))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say("Log out")))
                .click();
        assertLogin();
    }

    /** Asks for a code, and sets another password with it. */
    String resetPassword(String replacement) {
        open("/reset");
        field("E-mail").fill(email);
        button("Send code").click();
        assertThat(codeField()).isVisible();
        String code = nextCode();
        typeCode(code);
        field("New password").fill(replacement);
        button("Change password").click();
        assertSays("Your password was changed. Log in with the new one.");
        password = replacement;
        return code;
    }

    /** Changes the password in the settings. */
    void changePassword(String replacement) {
        open("/settings/security");
        field("Current password").fill(password);
        field("New password").fill(replacement);
        button("Change password").click();
        assertSays("Your password was changed. All your other sessions have ended.");
        password = replacement;
    }

    /** The code of the first mail with a code that this person has not read yet. */
    String nextCode() {
        codesRead++;
        return mail.code(email, codesRead);
    }

    void typeCode(String code) {
        codeField().pressSequentially(code);
    }

    Locator codeField() {
        return page.locator("input[autocomplete='one-time-code']");
    }

    void openTokens() {
        link("API tokens").click();
        assertThat(heading("API tokens")).isVisible();
    }

    /** Makes a token with everything as preset, and reads its value off the page. */
    String createToken(String name) {
        button("Create App Token").first().click();
        field("Project or application").fill(name);
        button("Create token").click();
        return revealed();
    }

    void openApiKeys() {
        link("API keys").click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(say("API keys")).setExact(true)))
                .isVisible();
    }

    /** Makes an API key, and reads key and secret off the page. */
    List<String> createApiKey(String name) {
        button("Create API key").first().click();
        field("Program or server").fill(name);
        dialogButton("Create key").click();
        return revealedPair();
    }

    /** The key and the secret that the page shows this one time. */
    List<String> revealedPair() {
        Locator values = page.locator(".secret-reveal-value");
        assertThat(values).hasCount(2);
        return values.allTextContents().stream().map(String::strip).toList();
    }

    /** The value that the page shows this one time. */
    String revealed() {
        Locator value = page.locator(".secret-reveal-value");
        assertThat(value).isVisible();
        return value.textContent().strip();
    }

    void finishReveal() {
        button("I have copied it").click();
        assertThat(page.locator(".secret-reveal")).hasCount(0);
    }

    Locator slider(String token) {
        return page.getByRole(
                AriaRole.SWITCH, new Page.GetByRoleOptions().setName(say("Token “{0}” on or off", token)));
    }

    /** Chooses one half of the list of tokens. */
    void lookUnder(String half) {
        page.locator(".segmented-choice vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + say(half))))
                .click();
    }

    void revoke(String token) {
        button("Revoke “{0}”", token).click();
        dialogButton("Revoke token").click();
        assertSays("“{0}” is revoked.", token);
    }

    /** The dialog that is open, whether it asks for input or warns. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
    }

    Locator dialogButton(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(say(name)).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(say(label), new Page.GetByLabelOptions().setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(say(name)).setExact(true));
    }

    Locator button(String name, Object... parameters) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(say(name, parameters)).setExact(true));
    }

    Locator heading(String name, Object... parameters) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(say(name, parameters)));
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        browser.close();
    }
}
