package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Nobody learns from the pages who has an account; only the owner of the mailbox does. */
@At(Setting.H2)
class EnumerationJourney {

    @Test
    void signUpLooksTheSameForAKnownAddress(MailServer mail, Person ada, Person stranger, Person newcomer) {
        ada.signUp();
        int before = mail.count(ada.email());
        String unknown = anAddress();
        assertThat(screens(stranger, ada.email(), EnumerationJourney::triesToSignUp))
                .isEqualTo(screens(newcomer, unknown, EnumerationJourney::triesToSignUp));

        assertThat(mail.text(ada.email(), before + 1))
                .contains("already has an account")
                .doesNotContain("Your code");
        assertThat(MailServer.codeIn(mail.text(unknown, 1))).hasSize(6);
        assertThat(mail.count(ada.email())).isEqualTo(before + 1);
        assertThat(mail.count(unknown)).isEqualTo(1);
    }

    @Test
    void loginLooksTheSameForAKnownName(MailServer mail, Person ada, Person stranger, Person newcomer) {
        ada.signUp();
        int before = mail.count(ada.email());
        assertThat(screens(stranger, ada.email(), EnumerationJourney::triesToLogIn))
                .isEqualTo(screens(newcomer, anAddress(), EnumerationJourney::triesToLogIn))
                .contains("That didn’t work.");
        assertThat(mail.count(ada.email())).isEqualTo(before);
    }

    @Test
    void resetLooksTheSameForAKnownAddress(MailServer mail, Person ada, Person stranger, Person newcomer) {
        ada.signUp();
        int before = mail.count(ada.email());
        String unknown = anAddress();
        assertThat(screens(stranger, ada.email(), EnumerationJourney::triesToReset))
                .isEqualTo(screens(newcomer, unknown, EnumerationJourney::triesToReset));

        assertThat(MailServer.codeIn(mail.text(ada.email(), before + 1))).hasSize(6);
        assertThat(mail.text(unknown, 1)).contains("no account").doesNotContain("Your code");
        assertThat(mail.count(ada.email())).isEqualTo(before + 1);
        assertThat(mail.count(unknown)).isEqualTo(1);
    }

    /** What somebody sees who does this with the address; the address itself and the countdown are blotted out. */
    private static String screens(Person somebody, String address, Attempt attempt) {
        StringBuilder seen = new StringBuilder();
        attempt.with(
                somebody,
                address,
                step -> seen.append(step)
                        .append(": ")
                        .append(somebody.page().url().replaceFirst("^https?://[^/]+", ""))
                        .append('\n')
                        .append(somebody.page()
                                .locator("body")
                                .innerText()
                                .replace(address, "<address>")
                                .replaceFirst("Send a new code in [0-9:]+", "<countdown>"))
                        .append('\n'));
        return seen.toString();
    }

    private static void triesToSignUp(Person somebody, String address, Consumer<String> onSeen) {
        somebody.open("/sign-up");
        somebody.field("Full name").fill("Eve");
        somebody.field("E-mail").fill(address);
        somebody.field("Password").fill(Person.PASSWORD);
        somebody.field("Organization").fill("Curious Ltd");
        somebody.button("Create account").click();
        typesAWrongCode(somebody, onSeen);
    }

    private static void triesToLogIn(Person somebody, String address, Consumer<String> onSeen) {
        somebody.open("/login");
        somebody.field("E-mail or username").fill(address);
        somebody.field("Password").fill("not the right password");
        somebody.button("Log in").click();
        assertThat(somebody.page().getByText("That didn’t work.")).isVisible();
        onSeen.accept("refused");
    }

    private static void triesToReset(Person somebody, String address, Consumer<String> onSeen) {
        somebody.open("/reset");
        somebody.field("E-mail").fill(address);
        somebody.button("Send code").click();
        assertThat(somebody.codeField()).isVisible();
        somebody.field("New password").fill("nine lanterns over the harbour");
        somebody.typeCode("000000");
        somebody.button("Change password").click();
        saysHowManyTriesAreLeft(somebody, onSeen);
    }

    private static void typesAWrongCode(Person somebody, Consumer<String> onSeen) {
        assertThat(somebody.codeField()).isVisible();
        somebody.typeCode("000000");
        saysHowManyTriesAreLeft(somebody, onSeen);
    }

    private static void saysHowManyTriesAreLeft(Person somebody, Consumer<String> onSeen) {
        assertThat(somebody.page().getByText("4 tries are left.")).isVisible();
        onSeen.accept("wrong code");
    }

    private static String anAddress() {
        return "nobody-" + UUID.randomUUID() + "@example.com";
    }

    private interface Attempt {
        void with(Person somebody, String address, Consumer<String> onSeen);
    }
}
