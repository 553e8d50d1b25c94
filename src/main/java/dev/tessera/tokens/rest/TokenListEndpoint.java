package dev.tessera.tokens.rest;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenPage;
import dev.tessera.tokens.AppTokenPosition;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.web.Cursor;
import dev.tessera.web.Page;
import dev.tessera.web.Question;
import dev.tessera.web.RefusedRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the caller's tokens, the newest first, page by page. */
@RestController
class TokenListEndpoint {

    private final AppTokens tokens;
    private final TokenRefusals refusals;
    private final CurrentActor currentActor;
    private final PublicUrl publicUrl;
    private final Clock clock;

    TokenListEndpoint(
            AppTokens tokens, TokenRefusals refusals, CurrentActor currentActor, PublicUrl publicUrl, Clock clock) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @GetMapping(path = TokensEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<TokenBody>> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<TokenStatus> status,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Actor actor = currentActor.require();
        if (!tokens.mayRead(actor)) {
            throw new RefusedRequest(refusals.mayNotRead(actor));
        }
        int wanted = Page.limit(limit);
        Question question =
                Question.about(TokensEndpoint.PATH).with("text", text).with("status", status);
        Cursor place = question.after(cursor);
        AppTokenPage page = tokens.page(
                actor,
                new AppTokenQuery(text, Set.copyOf(status), Sort.CREATED, false),
                place == null ? null : new AppTokenPosition(place.at(), new TokenId(place.id())),
                wanted);
        Instant now = clock.instant();
        List<TokenBody> items =
                page.tokens().stream().map(token -> TokenBody.of(token, now)).toList();
        return new Page<>(items, page.end() == null ? null : next(question, wanted, page.end())).answer();
    }

    private String next(Question question, int limit, AppTokenPosition end) {
        return question.next(
                publicUrl, limit, new Cursor(end.createdAt(), end.id().value()));
    }
}
