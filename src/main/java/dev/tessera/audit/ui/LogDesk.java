package dev.tessera.audit.ui;

import dev.tessera.audit.AuditExport;
import dev.tessera.audit.AuditReading;
import dev.tessera.audit.AuditScope;
import dev.tessera.audit.ChainVerification;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Hands the pages what they show. */
@Component
class LogDesk {

    private final AuditReading reading;
    private final ChainVerification verification;
    private final AuditExport export;
    private final CurrentActor actor;
    private final Accounts accounts;
    private final Clock clock;

    LogDesk(
            AuditReading reading,
            ChainVerification verification,
            AuditExport export,
            CurrentActor actor,
            Accounts accounts,
            Clock clock) {
        this.reading = reading;
        this.verification = verification;
        this.export = export;
        this.actor = actor;
        this.accounts = accounts;
        this.clock = clock;
    }

    LogSource source(AuditScope scope) {
        return new LogSource(reading, verification, export, actor, scope);
    }

    AuditWords words(Locale locale) {
        ZoneId zone = accounts.find(actor.require().user()).map(Account::zone).orElse(ZoneId.of("UTC"));
        return new AuditWords(accounts, zone, locale, clock);
    }
}
