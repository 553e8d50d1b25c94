package dev.tessera.tokens.apikeys.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyChange;
import dev.tessera.tokens.apikeys.ApiKeyCreation;
import dev.tessera.tokens.apikeys.ApiKeyRotation;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.tokens.apikeys.SecretRefusal;
import dev.tessera.tokens.rest.NameInBody;
import dev.tessera.tokens.rest.RotateCredential;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the steps of an API key's life. Its secrets are given in sessions of the portal only. */
@RestController
@RequestMapping(path = ApiKeysEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ApiKeyStepsEndpoint {

    private final ApiKeys keys;
    private final KeyRefusals refusals;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ApiKeyStepsEndpoint(
            ApiKeys keys, KeyRefusals refusals, CurrentActor currentActor, PublicUrl publicUrl, Clock clock) {
        this.keys = keys;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedSecret> create(@RequestBody CreateApiKey asked) {
        Actor actor = currentActor.require();
        return switch (keys.create(actor, NameInBody.required(asked.name()))) {
            case ApiKeyCreation.Created(var key, var secret) ->
                ResponseEntity.created(URI.create(publicUrl.of(ApiKeysEndpoint.PATH + "/" + key.id())))
                        .body(IssuedSecret.of(key, secret, clock.instant()));
            case ApiKeyCreation.NameTaken taken -> throw new RefusedRequest(NameInBody.taken("API key"));
            case ApiKeyCreation.NameInvalid(var fault) -> throw new RefusedRequest(NameInBody.invalid(fault));
            case SecretRefusal refusal -> throw new RefusedRequest(refusals.of(actor, refusal));
        };
    }

    @PostMapping(path = "/{key}/rotate", consumes = MediaType.APPLICATION_JSON_VALUE)
    IssuedSecret rotate(
            @PathVariable("key") KeyTarget key, @RequestBody(required = false) @Nullable RotateCredential asked) {
        Actor actor = currentActor.require();
        RotateCredential how = Objects.requireNonNullElse(asked, RotateCredential.USUAL);
        int generation = how.generationOr(newest(actor, key.id()));
        ApiKeyRotation rotation = keys.rotate(actor, key.id(), generation, how.wantedOverlap());
        if (rotation instanceof ApiKeyRotation.Rotated(var rotated, var secret)) {
            return IssuedSecret.of(rotated, secret, clock.instant());
        }
        throw new RefusedRequest(refusal(actor, rotation));
    }

    private Problem refusal(Actor actor, ApiKeyRotation rotation) {
        return switch (rotation) {
            case ApiKeyRotation.StillRotating(var until) -> KeyRefusals.stillRotating(until);
            case ApiKeyRotation.AlreadyRotated refused -> KeyRefusals.alreadyRotated();
            case ApiKeyRotation.AlreadyRevoked refused -> KeyRefusals.alreadyRevoked();
            case ApiKeyRotation.NotFound refused -> KeyRefusals.notFound();
            case SecretRefusal refused -> refusals.of(actor, refused);
            case ApiKeyRotation.Rotated(var key, var secret) ->
                throw new IllegalArgumentException("The API key was rotated: " + key.id());
        };
    }

    @PostMapping(path = "/{key}/finish-rotation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finishRotation(
            @PathVariable("key") KeyTarget key, @RequestBody(required = false) @Nullable FinishRotation asked) {
        Actor actor = currentActor.require();
        int newest = newest(actor, key.id());
        int generation = asked == null ? newest : asked.generationOr(newest);
        refusals.demandDone(actor, keys.finishRotation(actor, key.id(), generation));
    }

    /** Who asks for what is so already gets what they want. */
    @PostMapping("/{key}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("key") KeyTarget key) {
        Actor actor = currentActor.require();
        ApiKeyChange change = keys.revoke(actor, key.id());
        if (change != ApiKeyChange.ALREADY_REVOKED) {
            refusals.demandDone(actor, change);
        }
    }

    /** The newest generation; of a key that the actor cannot see none, which the service says better. */
    private int newest(Actor actor, ApiKeyId key) {
        return keys.find(actor, key).map(ApiKey::generation).orElse(0);
    }
}
