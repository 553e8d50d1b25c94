package dev.tessera.tokens.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.rest.Denial;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Rotation;
import dev.tessera.tokens.Rotation.AlreadyRotated;
import dev.tessera.tokens.Rotation.NoLongerGood;
import dev.tessera.tokens.Rotation.NotFound;
import dev.tessera.tokens.Rotation.NotPermitted;
import dev.tessera.tokens.Rotation.ProofNeeded;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.Rotation.StillRotating;
import dev.tessera.tokens.TokenChange;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the steps of a token's life. */
@RestController
@RequestMapping(path = TokensEndpoint.PATH + "/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenStepsEndpoint {

    private final AppTokens tokens;
    private final TokenRefusals refusals;
    private final CurrentActor currentActor;
    private final Clock clock;

    TokenStepsEndpoint(AppTokens tokens, TokenRefusals refusals, CurrentActor currentActor, Clock clock) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/activity")
    ActivityBody activity(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        return tokens.activity(actor, token.of(actor))
                .map(ActivityBody::of)
                .orElseThrow(() -> new RefusedRequest(
                        tokens.mayRead(actor) ? TokenRefusals.notFound() : refusals.mayNotRead(actor)));
    }

    @PostMapping(path = "/rotate", consumes = MediaType.APPLICATION_JSON_VALUE)
    IssuedToken rotate(
            @PathVariable("token") TokenTarget token, @RequestBody(required = false) @Nullable RotateCredential asked) {
        Actor actor = currentActor.require();
        TokenId id = token.of(actor);
        RotateCredential how = Objects.requireNonNullElse(asked, RotateCredential.USUAL);
        // Whoever may not see the token is told so by the rotation itself.
        int current = tokens.find(actor, id).map(AppToken::generation).orElse(0);
        Rotation rotation = tokens.rotate(actor, id, how.generationOr(current), how.wantedOverlap());
        if (rotation instanceof Rotated(var rotated, var value)) {
            return IssuedToken.first(rotated, value, clock.instant());
        }
        throw new RefusedRequest(refusal(actor, rotation));
    }

    private Problem refusal(Actor actor, Rotation rotation) {
        return switch (rotation) {
            case AlreadyRotated refused ->
                Problem.of(409, "ALREADY_ROTATED", "The token has had a new value since. Read it again.");
            case StillRotating(var until) ->
                Problem.of(
                        409,
                        "STILL_ROTATING",
                        "The value before the current one is good until " + until
                                + ". Finish that rotation first, or wait for it.");
            case NoLongerGood refused ->
                Problem.of(409, "NO_LONGER_GOOD", "The token has expired or was revoked. Create a new one.");
            case NotFound refused -> TokenRefusals.notFound();
            case NotPermitted refused -> refusals.mayNotLearnValue(actor);
            case ProofNeeded refused -> Denial.proofNeeded();
            case Rotated(var token, var value) ->
                throw new IllegalArgumentException("The token was rotated: " + token.id());
        };
    }

    @PostMapping("/finish-rotation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finishRotation(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, tokens.finishRotation(actor, token.of(actor)));
    }

    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable("token") TokenTarget token, @RequestBody PauseToken asked) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, tokens.pause(actor, token.of(actor), asked.span()));
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, tokens.resume(actor, token.of(actor)));
    }

    /** Who asks for what is so already gets what they want. */
    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("token") TokenTarget token) {
        Actor actor = currentActor.require();
        TokenChange change = tokens.revoke(actor, token.of(actor));
        if (change != TokenChange.ALREADY_REVOKED) {
            refusals.demandDone(actor, change);
        }
    }
}
