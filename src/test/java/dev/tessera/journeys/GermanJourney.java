package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A browser that asks for German gets German pages and German mail, all of it. */
@At(Setting.POSTGRES)
class GermanJourney {

    @Test
    void speaksGermanOnEveryPageAndInMail(Chromium chromium, Portal portal, MailServer mail) {
        try (Person operator = Person.operator(chromium, portal, mail, Locale.GERMANY)) {
            List<String> stops = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            new Tour(operator, stop -> {
                        stops.add(stop);
                        look(operator.page(), stop, findings);
                    })
                    .walk();
            assertThat(findings).isEmpty();
            assertThat(stops).contains("home", "tokens", "verifiers, none");
            operator.open("/login");
            assertThat(operator.page()).hasTitle("Anmelden");
            operator.assertShows("Willkommen zurück.");
        }
        String mailbox = portal.setting("TESSERA_OPERATOR_EMAIL");
        mail.awaitSubject(mailbox, "Ihr Code für ein neues Passwort");
        assertThat(mail.subjects(mailbox)).contains("Bestätigen Sie Ihre E-Mail-Adresse", "Ihr Anmeldecode");
        assertThat(mail.text(mailbox, 1)).contains("Hallo Ada Lovelace,");
    }

    private static void look(Page page, String stop, List<String> findings) {
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        UntranslatedTexts.on(page).forEach(text -> findings.add(stop + ": " + text));
    }
}
