package dev.tessera.audit.ui;

import dev.tessera.audit.AuditExport;
import dev.tessera.audit.AuditFilter;
import dev.tessera.audit.AuditMark;
import dev.tessera.audit.AuditPerson;
import dev.tessera.audit.AuditReading;
import dev.tessera.audit.AuditScope;
import dev.tessera.audit.ChainProgress;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainVerification;
import dev.tessera.audit.ExportText;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.identity.CurrentActor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the logs, as whoever is in front of the page may read it at that moment. */
final class LogSource {

    private final AuditReading reading;
    private final ChainVerification verification;
    private final AuditExport export;
    private final CurrentActor actor;
    private final AuditScope scope;

    LogSource(
            AuditReading reading,
            ChainVerification verification,
            AuditExport export,
            CurrentActor actor,
            AuditScope scope) {
        this.reading = reading;
        this.verification = verification;
        this.export = export;
        this.actor = actor;
        this.scope = scope;
    }

    AuditScope scope() {
        return scope;
    }

    List<LoggedEntry> page(AuditFilter filter, @Nullable AuditMark behind, int limit) {
        return reading.page(actor.require(), scope, filter, behind, limit);
    }

    Optional<LoggedEntry> find(long number) {
        return reading.find(actor.require(), scope, number);
    }

    List<AuditPerson> people(String text, int offset, int limit) {
        return reading.people(actor.require(), scope, text, offset, limit);
    }

    Checking beginVerification() {
        return verification.begin(actor.require(), scope);
    }

    ChainProgress verifyOn(Checking from) {
        return verification.goOn(actor.require(), scope, from);
    }

    void csv(AuditFilter filter, ExportText text, OutputStream out) throws IOException {
        export.csv(actor.require(), scope, filter, text, out);
    }

    void signedNdjson(AuditFilter filter, OutputStream out) throws IOException {
        export.signedNdjson(actor.require(), scope, filter, out);
    }
}
