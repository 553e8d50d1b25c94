package dev.tessera.identity;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails that tell a person what happened to their account. */
@Component
class AccountMails {

    private final Outbox outbox;

    AccountMails(Outbox outbox) {
        this.outbox = outbox;
    }

    void passwordChanged(Account account, Instant at, ClientAddress from) {
        tell(account, "password-changed", Map.of("time", time(account, at), "address", from.value()));
    }

    void mfaSwitched(Account account, boolean on, Instant at, ClientAddress from) {
        String state = on ? "on" : "off";
        tell(account, "mfa-switched", Map.of("state", state, "time", time(account, at), "address", from.value()));
    }

    /** Goes to the address that the account is leaving. */
    void emailChanged(Account before, EmailAddress newAddress, Instant at) {
        tell(before, "email-changed", Map.of("newEmailMasked", newAddress.masked(), "time", time(before, at)));
    }

    void locked(Account account, Instant at, Instant until) {
        tell(account, "account-locked", Map.of("time", time(account, at), "until", time(account, until)));
    }

    /** @param state what the operator did, as the texts of the template differ by it */
    void caredFor(Account account, String state, Instant at) {
        tell(account, "account-care", Map.of("state", state, "time", time(account, at)));
    }

    private void tell(Account account, String template, Map<String, String> facts) {
        Map<String, String> parameters = new java.util.HashMap<>(facts);
        parameters.put("name", account.fullName());
        outbox.enqueue(new OutgoingMail(account.email(), account.language(), template, parameters, null));
    }

    private static String time(Account account, Instant at) {
        return time(at, account.language(), account.zone());
    }

    static String time(Instant at, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(language)
                .withZone(zone)
                .format(at);
    }
}
