package dev.tessera.tokens.inventory.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.rest.Denial;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Credential.Position;
import dev.tessera.tokens.inventory.CredentialQuery;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.OrganizationCredentials;
import dev.tessera.tokens.inventory.Risk;
import dev.tessera.web.Cursor;
import dev.tessera.web.Page;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists the credentials of the caller's organization, the newest first, and revokes them. */
@RestController
@RequestMapping(path = CredentialsEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CredentialsEndpoint {

    static final String PATH = "/api/v6/organization/credentials";

    private final OrganizationCredentials credentials;
    private final Denial denial;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;

    CredentialsEndpoint(
            OrganizationCredentials credentials, Denial denial, CurrentActor currentActor, PublicUrl publicUrl) {
        this.credentials = credentials;
        this.denial = denial;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    ResponseEntity<Page<CredentialBody>> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable Risk risk,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        if (!credentials.mayRead(actor)) {
            throw new RefusedRequest(denial.of(actor, Permission.VIEW_ORGANIZATION_CREDENTIALS));
        }
        Question question = new Question(text, kind, owner, risk);
        int wanted = Page.limit(limit);
        List<Credential> found = credentials.page(actor, question.query(), question.after(cursor), wanted + 1);
        List<CredentialBody> items =
                found.stream().limit(wanted).map(CredentialBody::of).toList();
        String next = found.size() > wanted ? question.next(found.get(wanted - 1), wanted, publicUrl) : null;
        return new Page<>(items, next).answer();
    }

    /** Who asks for what is so already gets what they want. */
    @PostMapping("/{credential}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("credential") CredentialTarget credential) {
        Actor actor = currentActor.require();
        switch (credentials.revoke(actor, credential.id())) {
            case REVOKED, ALREADY_REVOKED -> {}
            case NOT_FOUND ->
                throw new RefusedRequest(
                        Problem.notFound("There is no credential of this id, or it is not your organization's."));
            case PROOF_NEEDED -> throw new RefusedRequest(Denial.proofNeeded());
            case NOT_PERMITTED ->
                throw new RefusedRequest(denial.of(actor, Permission.REVOKE_ORGANIZATION_CREDENTIALS));
        }
    }

    /** What a list is asked for, but for the place where the page begins. */
    private record Question(
            String text,
            @Nullable Kind kind,
            @Nullable UUID owner,
            @Nullable Risk risk) {

        CredentialQuery query() {
            return new CredentialQuery(text, kind, owner == null ? null : new UserId(owner), risk, Sort.CREATED, false);
        }

        @Nullable Position after(@Nullable String cursor) {
            Cursor place = Page.after(cursor, toString());
            return place == null ? null : new Position("", place.at(), null, null, place.id());
        }

        String next(Credential last, int limit, PublicUrl publicUrl) {
            UriComponentsBuilder next =
                    UriComponentsBuilder.fromUriString(publicUrl.of(PATH)).queryParam("limit", limit);
            if (!text.isEmpty()) {
                next.queryParam("text", "{text}");
            }
            add(next, "kind", kind);
            add(next, "owner", owner);
            add(next, "risk", risk);
            next.queryParam("cursor", new Cursor(last.createdAt(), last.id()).over(toString()));
            return text.isEmpty()
                    ? next.encode().toUriString()
                    : next.encode().buildAndExpand(text).toUriString();
        }

        private static void add(UriComponentsBuilder next, String name, @Nullable Object value) {
            if (value != null) {
                next.queryParam(name, value);
            }
        }

        /** One form for every way to ask the same; another length of page is no other list. */
        @Override
        public String toString() {
            return kind + " " + owner + " " + risk + " " + text;
        }
    }
}
