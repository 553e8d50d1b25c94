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
import dev.tessera.web.Question;
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
        int wanted = Page.limit(limit);
        Question question = Question.about(PATH)
                .with("text", text)
                .with("kind", kind)
                .with("owner", owner)
                .with("risk", risk);
        CredentialQuery query =
                new CredentialQuery(text, kind, owner == null ? null : new UserId(owner), risk, Sort.CREATED, false);
        List<Credential> found = credentials.page(actor, query, position(question.after(cursor)), wanted + 1);
        List<CredentialBody> items =
                found.stream().limit(wanted).map(CredentialBody::of).toList();
        return new Page<>(items, found.size() > wanted ? next(question, wanted, found.get(wanted - 1)) : null).answer();
    }

    private static @Nullable Position position(@Nullable Cursor place) {
        return place == null ? null : new Position("", place.at(), null, null, place.id());
    }

    private String next(Question question, int limit, Credential last) {
        return question.next(publicUrl, limit, new Cursor(last.createdAt(), last.id()));
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
}
