package dev.tessera.audit;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Carries entries away, the newest first, page by page, however many they are. That it was done stands in the log before the
 * first of them leaves. Each method throws an {@link org.springframework.security.access.AccessDeniedException} if the log is not
 * the actor's to read; for somebody who loses the permission meanwhile, it breaks off.
 */
@Service
public class AuditExport {

    private static final int PAGE = 500;

    private final AuditReading reading;
    private final AuditGate gate;
    private final ExportKey key;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditExport(
            AuditReading reading,
            AuditGate gate,
            ExportKey key,
            PublicUrl publicUrl,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.gate = gate;
        this.key = key;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.events = events;
    }

    /** Writes a table in UTF-8, with a byte order mark, without which spreadsheets take it for something else. */
    public void csv(Actor actor, AuditScope scope, AuditFilter filter, ExportText text, OutputStream out)
            throws IOException {
        begin(actor, scope, filter, ExportFormat.CSV);
        CsvWriter csv = new CsvWriter(out);
        csv.row(text.header());
        each(actor, scope, filter, entry -> csv.row(text.fields(entry)));
        csv.finish();
    }

    /** Writes a JSON object for each entry on a line of its own, and on the last line a signature over all before it. */
    public void signedNdjson(Actor actor, AuditScope scope, AuditFilter filter, OutputStream out) throws IOException {
        AuditChain chain = begin(actor, scope, filter, ExportFormat.SIGNED_NDJSON);
        SignedLines lines = new SignedLines(out);
        each(actor, scope, filter, lines::add);
        lines.sign(key, publicUrl, chain, clock.instant());
    }

    private AuditChain begin(Actor actor, AuditScope scope, AuditFilter filter, ExportFormat format) {
        AuditChain chain = gate.enter(actor, scope);
        events.publishEvent(new AuditLogEvent.Exported(scope, format, filter, actor));
        return chain;
    }

    private void each(Actor actor, AuditScope scope, AuditFilter filter, Sink sink) throws IOException {
        @Nullable AuditMark behind = null;
        List<LoggedEntry> page;
        do {
            page = reading.page(actor, scope, filter, behind, PAGE);
            for (LoggedEntry entry : page) {
                sink.take(entry);
                behind = AuditMark.behind(entry);
            }
        } while (page.size() == PAGE);
    }

    /** Takes one entry after the other. */
    private interface Sink {
        void take(LoggedEntry entry) throws IOException;
    }
}
