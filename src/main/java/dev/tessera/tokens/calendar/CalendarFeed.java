package dev.tessera.tokens.calendar;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives whoever knows the secret of a calendar link that calendar. It shows names and days, and lets nobody do anything. */
@Service
public class CalendarFeed {

    /** For so long what has expired is still shown, so that it does not vanish on the very day. */
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    private final CalendarLinkStore links;
    private final ExpiringCredentials credentials;
    private final Accounts accounts;
    private final PublicUrl publicUrl;
    private final Clock clock;

    CalendarFeed(
            CalendarLinkStore links,
            ExpiringCredentials credentials,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        this.links = links;
        this.credentials = credentials;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * The calendar as an iCalendar object in UTF-8; empty if no link that works has the secret, or its owner is disabled. What
     * cannot be a secret costs no look-up.
     */
    @Transactional
    public Optional<byte[]> read(String secret) {
        return CredentialValue.parse(secret)
                .filter(value -> value.kind() == CredentialKind.CALENDAR_SECRET)
                .map(CredentialValue::hash)
                .flatMap(this::read);
    }

    private Optional<byte[]> read(CredentialHash secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Account> reader = links.ownedBy(secret).flatMap(accounts::find).filter(account -> !account.disabled());
        reader.ifPresent(account -> links.noteRead(secret, now));
        return reader.map(account ->
                new ExpiryCalendar(account, publicUrl).of(credentials.of(account.id(), now.minus(SHOWN_AFTERWARDS))));
    }
}
