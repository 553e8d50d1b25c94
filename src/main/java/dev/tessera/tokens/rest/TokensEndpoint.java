package dev.tessera.tokens.rest;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.IdempotentCreation;
import dev.tessera.web.MergePatch;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.idempotency.IdempotencyHeader;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, shows, changes and deletes the caller's tokens, one at a time. */
@RestController
@RequestMapping(path = TokensEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class TokensEndpoint {

    static final String PATH = "/api/v6/tokens";

    private final AppTokens tokens;
    private final IdempotentCreation creation;
    private final CreationAnswers answers;
    private final TokenPatching patching;
    private final TokenRefusals refusals;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final Clock clock;

    TokensEndpoint(
            AppTokens tokens,
            IdempotentCreation creation,
            CreationAnswers answers,
            TokenPatching patching,
            TokenRefusals refusals,
            CurrentActor currentActor,
            Accounts accounts,
            Clock clock) {
        this.tokens = tokens;
        this.creation = creation;
        this.answers = answers;
        this.patching = patching;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedToken> create(
            @RequestBody CreateToken asked,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key) {
        Actor actor = currentActor.require();
        var wanted = asked.wanted(home(actor));
        return key == null
                ? answers.of(actor, asked, tokens.create(actor, wanted))
                : answers.of(
                        actor, asked, creation.create(actor, IdempotencyHeader.read(key, asked.fingerprint()), wanted));
    }

    private ZoneId home(Actor actor) {
        return accounts.find(actor.user()).map(Account::zone).orElse(ZoneOffset.UTC);
    }

    @GetMapping("/{token}")
    TokenBody read(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        return read(actor, token.of(actor));
    }

    private TokenBody read(Actor actor, TokenId token) {
        return tokens.find(actor, token)
                .map(found -> TokenBody.of(found, clock.instant()))
                .orElseThrow(() -> new RefusedRequest(
                        tokens.mayRead(actor) ? TokenRefusals.notFound() : refusals.mayNotRead(actor)));
    }

    @PatchMapping(
            path = "/{token}",
            consumes = {MergePatch.TYPE, MediaType.APPLICATION_JSON_VALUE})
    TokenBody change(@PathVariable("token") TokenTarget token, @RequestBody PatchToken patch) {
        Actor actor = currentActor.require();
        TokenId id = token.of(actor);
        patch.demandSense();
        patching.apply(actor, id, patch).ifPresent(refused -> refuse(actor, patch, refused));
        return read(actor, id);
    }

    private void refuse(Actor actor, PatchToken patch, TokenPatching.Refused refused) {
        switch (refused) {
            case TokenPatching.BySwitch(var change) -> refusals.demandDone(actor, change);
            case TokenPatching.ByEdit(var edit) ->
                throw new RefusedRequest(
                        refusals.of(actor, edit, patch.permissions().value()));
        }
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, tokens.delete(actor, token.of(actor)));
    }
}
