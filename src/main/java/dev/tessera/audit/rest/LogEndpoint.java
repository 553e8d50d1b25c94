package dev.tessera.audit.rest;

import dev.tessera.audit.AuditFilter;
import dev.tessera.audit.AuditMark;
import dev.tessera.audit.AuditReading;
import dev.tessera.audit.AuditScope;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.rest.Denial;
import dev.tessera.web.Cursor;
import dev.tessera.web.GivenId;
import dev.tessera.web.Page;
import dev.tessera.web.Question;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v6/organization/audit}: the log of the caller's organization, the newest entry first, page by page. */
@RestController
class LogEndpoint {

    static final String PATH = "/api/v6/organization/audit";

    private final AuditReading reading;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;

    LogEndpoint(AuditReading reading, Denial denial, CurrentActor currentActor, PublicUrl publicUrl) {
        this.reading = reading;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<EntryBody>> list(
            @RequestParam(required = false) @Nullable GivenId person,
            @RequestParam(defaultValue = "") List<String> action,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        int wanted = Page.limit(limit);
        AuditFilter filter = new AuditFilter(
                person == null ? null : new UserId(person.value()),
                FilterInQuery.actions(action),
                FilterInQuery.target(target),
                outcome,
                FilterInQuery.moment("from", from),
                FilterInQuery.moment("until", until));
        Question question = question(filter);
        return page(actor, question, filter, question.after(cursor), wanted).answer();
    }

    private static Question question(AuditFilter filter) {
        return Question.about(PATH)
                .with("person", filter.person())
                .with("action", filter.actions())
                .with("target", filter.target())
                .with("outcome", filter.outcome())
                .with("from", filter.from())
                .with("until", filter.until());
    }

    private Page<EntryBody> page(
            Actor actor, Question question, AuditFilter filter, @Nullable Cursor after, int limit) {
        AuditMark behind =
                after == null ? null : new AuditMark(after.at(), after.id().getLeastSignificantBits());
        List<LoggedEntry> found = denial.reading(
                actor,
                Permission.VIEW_AUDIT_LOG,
                () -> reading.page(actor, AuditScope.ORGANIZATION, filter, behind, limit + 1));
        List<EntryBody> items = found.stream().limit(limit).map(EntryBody::of).toList();
        return new Page<>(
                items, found.size() > limit ? question.next(publicUrl, limit, end(found.get(limit - 1))) : null);
    }

    /** Entries have numbers in place of ids. */
    private static Cursor end(LoggedEntry last) {
        return new Cursor(last.at(), new UUID(0, last.number()));
    }
}
