package dev.tessera.tokens.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.Creation;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Edit;
import dev.tessera.tokens.IdempotentCreation.First;
import dev.tessera.tokens.IdempotentCreation.Gone;
import dev.tessera.tokens.IdempotentCreation.OtherRequest;
import dev.tessera.tokens.IdempotentCreation.Outcome;
import dev.tessera.tokens.IdempotentCreation.Repeated;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.idempotency.IdempotencyHeader;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says how asking for a token ended. */
@Component
class CreationAnswers {

    private final TokenRefusals refusals;
    private final PublicUrl publicUrl;
    private final Clock clock;

    CreationAnswers(TokenRefusals refusals, PublicUrl publicUrl, Clock clock) {
        this.refusals = refusals;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @throws RefusedRequest if no token came of it */
    ResponseEntity<IssuedToken> of(Actor actor, CreateToken asked, Outcome outcome) {
        return switch (outcome) {
            case First(Creation creation) -> of(actor, asked, creation);
            case Repeated(AppToken token) ->
                ResponseEntity.ok()
                        .header(IdempotencyHeader.REPLAYED, "true")
                        .location(address(token))
                        .body(IssuedToken.repeated(token, clock.instant()));
            case Gone deleted -> throw new RefusedRequest(IdempotencyHeader.spent("a token"));
            case OtherRequest other -> throw new RefusedRequest(IdempotencyHeader.reused());
        };
    }

    /** @throws RefusedRequest if no token came of it */
    ResponseEntity<IssuedToken> of(Actor actor, CreateToken asked, Creation creation) {
        if (creation instanceof Created(var token, var value)) {
            return ResponseEntity.created(address(token)).body(IssuedToken.first(token, value, clock.instant()));
        }
        throw new RefusedRequest(refusal(actor, asked, creation));
    }

    private Problem refusal(Actor actor, CreateToken asked, Creation creation) {
        return switch (creation) {
            case ValidityRefused refused -> ValidityInBody.refused(refused);
            case Edit refused -> refusals.of(actor, refused, asked.permissions());
            case Created(var token, var value) ->
                throw new IllegalArgumentException("The token was created: " + token.id());
        };
    }

    private URI address(AppToken token) {
        return URI.create(publicUrl.of(TokensEndpoint.PATH + "/" + token.id()));
    }
}
