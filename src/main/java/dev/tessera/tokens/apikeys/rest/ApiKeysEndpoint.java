package dev.tessera.tokens.apikeys.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyPosition;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.web.Cursor;
import dev.tessera.web.Page;
import dev.tessera.web.RefusedRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and deletes the caller's API keys. */
@RestController
@RequestMapping(path = ApiKeysEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ApiKeysEndpoint {

    static final String PATH = "/api/v6/api-keys";

    private static final String ALL = "api-keys";

    private final ApiKeys keys;
    private final KeyRefusals refusals;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ApiKeysEndpoint(ApiKeys keys, KeyRefusals refusals, CurrentActor currentActor, PublicUrl publicUrl, Clock clock) {
        this.keys = keys;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<ApiKeyBody>> list(
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        demandReach(actor);
        int wanted = Page.limit(limit);
        Cursor after = Page.after(cursor, ALL);
        List<ApiKey> found = keys.newest(
                actor, after == null ? null : new ApiKeyPosition(after.at(), new ApiKeyId(after.id())), wanted + 1);
        Instant now = clock.instant();
        List<ApiKeyBody> items =
                found.stream().limit(wanted).map(key -> ApiKeyBody.of(key, now)).toList();
        return new Page<>(items, found.size() > wanted ? next(found.get(wanted - 1), wanted) : null).answer();
    }

    private String next(ApiKey last, int limit) {
        String cursor = new Cursor(last.createdAt(), last.id().value()).over(ALL);
        return publicUrl.of(PATH + "?limit=" + limit + "&cursor=" + cursor);
    }

    @GetMapping("/{key}")
    ApiKeyBody read(@PathVariable("key") KeyTarget key) {
        Actor actor = currentActor.require();
        demandReach(actor);
        return keys.find(actor, key.id())
                .map(found -> ApiKeyBody.of(found, clock.instant()))
                .orElseThrow(() -> new RefusedRequest(KeyRefusals.notFound()));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("key") KeyTarget key) {
        Actor actor = currentActor.require();
        refusals.demandDone(actor, keys.delete(actor, key.id()));
    }

    private void demandReach(Actor actor) {
        if (!keys.mayReach(actor)) {
            throw new RefusedRequest(refusals.notPermitted(actor));
        }
    }
}
