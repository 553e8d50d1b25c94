package dev.tessera.mail;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mails to start from. */
final class TestMails {

    static final EmailAddress ADA = new EmailAddress("ada@example.com");

    private TestMails() {}

    static OutgoingMail passwordChanged(String name) {
        return plain(
                "password-changed", Map.of("name", name, "time", "1 March 2026, 10:30 CET", "address", "203.0.113.9"));
    }

    static OutgoingMail loginCode(ChallengeId challenge) {
        return new OutgoingMail(
                ADA,
                Locale.ENGLISH,
                "login-code",
                Map.of(
                        "name",
                        "Ada Lovelace",
                        "time",
                        "1 March 2026, 10:30 CET",
                        "address",
                        "203.0.113.9",
                        "browser",
                        "Firefox on Linux"),
                challenge);
    }

    static OutgoingMail tokenCreated(String tokenName) {
        return plain(
                "token-created",
                Map.of(
                        "name", "Ada Lovelace",
                        "tokenName", tokenName,
                        "expiry", "1 March 2027",
                        "time", "1 March 2026, 10:30 CET",
                        "address", "203.0.113.9"));
    }

    static OutgoingMail plain(String template, Map<String, String> parameters) {
        return new OutgoingMail(ADA, Locale.ENGLISH, template, parameters, null);
    }

    static OutgoingMail to(String recipient, OutgoingMail mail) {
        return new OutgoingMail(
                new EmailAddress(recipient),
                mail.language(),
                mail.template(),
                mail.parameters(),
                mail.challenge(),
                mail.items());
    }

    static OutgoingMail in(Locale language, OutgoingMail mail) {
        return new OutgoingMail(
                mail.recipient(), language, mail.template(), mail.parameters(), mail.challenge(), mail.items());
    }

    /** A mail of the template with a value for whatever it may name. */
    static OutgoingMail complete(MailTemplate template, Locale language, @Nullable String state) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : template.parameters()) {
            parameters.put(name, "<" + name + " & co>");
        }
        if (state != null) {
            parameters.put("state", state);
        }
        ChallengeId challenge = template.carriesCode() ? ChallengeId.next() : null;
        return new OutgoingMail(ADA, language, template.id(), parameters, challenge, items(template));
    }

    private static List<Map<String, String>> items(MailTemplate template) {
        Map<String, String> first = new HashMap<>();
        Map<String, String> second = new HashMap<>();
        for (String part : template.itemParts()) {
            first.put(part, "<1 " + part + " & co>");
            second.put(part, "<2 " + part + " & co>");
        }
        return first.isEmpty() ? List.of() : List.of(first, second);
    }

    /** A digest of two tokens: one in use, the other switched off and never used. */
    static OutgoingMail tokensExpiring() {
        Map<String, String> used = Map.of(
                "tokenName", "Nightly reports",
                "tokenValue", "tessp_…9aXb",
                "expiry", "9 March 2026, 10:30 CET",
                "lastUsed", "1 March 2026, 02:00 CET",
                "status", "");
        Map<String, String> idle = Map.of(
                "tokenName", "Old <laptop>\nof\u202eAda",
                "tokenValue", "tessp_…Qq3z",
                "expiry", "31 March 2026, 00:00 CEST",
                "lastUsed", "never",
                "status", "off");
        Map<String, String> parameters = Map.of(
                "name", "Ada Lovelace", "state", "many", "tokenName", "Nightly reports", "count", "2", "shown", "2");
        return new OutgoingMail(ADA, Locale.ENGLISH, "tokens-expiring", parameters, null, List.of(used, idle));
    }

    static OutgoingMail withItems(OutgoingMail mail, List<Map<String, String>> items) {
        return new OutgoingMail(
                mail.recipient(), mail.language(), mail.template(), mail.parameters(), mail.challenge(), items);
    }
}
