package dev.tessera.organizations.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberPosition;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.web.Cursor;
import dev.tessera.web.Page;
import dev.tessera.web.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the members of the caller's organization, those who joined last first, page by page. */
@RestController
class MemberListEndpoint {

    private final MemberDirectory directory;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;

    MemberListEndpoint(MemberDirectory directory, Denial denial, CurrentActor currentActor, PublicUrl publicUrl) {
        this.directory = directory;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
    }

    @GetMapping(path = MembersEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<MemberBody>> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MemberStatus status,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        int wanted = Page.limit(limit);
        RoleId holding = RoleTarget.inQuery("role", role);
        Question question = Question.about(MembersEndpoint.PATH)
                .with("text", text)
                .with("status", status)
                .with("role", holding);
        MemberQuery query = new MemberQuery(text, holding, status, MemberQuery.Sort.JOINED, false);
        MemberPosition behind = position(question.after(cursor));
        List<Member> found = denial.reading(
                actor, Permission.VIEW_ORGANIZATION, () -> directory.latest(actor, query, behind, wanted + 1));
        List<MemberBody> items =
                found.stream().limit(wanted).map(MemberBody::of).toList();
        return new Page<>(items, found.size() > wanted ? next(question, wanted, found.get(wanted - 1)) : null).answer();
    }

    private static @Nullable MemberPosition position(@Nullable Cursor place) {
        return place == null ? null : new MemberPosition(place.at(), new UserId(place.id()));
    }

    private String next(Question question, int limit, Member last) {
        return question.next(
                publicUrl, limit, new Cursor(last.joinedAt(), last.user().value()));
    }
}
