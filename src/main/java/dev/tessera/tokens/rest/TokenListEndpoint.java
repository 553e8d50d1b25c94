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
import dev.tessera.web.RefusedRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

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
        Question question = Question.of(text, status, Page.limit(limit));
        AppTokenPage page = tokens.page(actor, question.query(), question.after(cursor), limit);
        Instant now = clock.instant();
        List<TokenBody> items =
                page.tokens().stream().map(token -> TokenBody.of(token, now)).toList();
        return new Page<>(items, page.end() == null ? null : question.next(page.end(), publicUrl)).answer();
    }

    /** What a list is asked for, but for the place where the page begins. */
    private record Question(String text, Set<TokenStatus> statuses, int limit) {

        static Question of(String text, List<TokenStatus> statuses, int limit) {
            return new Question(text, statuses.isEmpty() ? Set.of() : EnumSet.copyOf(statuses), limit);
        }

        AppTokenQuery query() {
            return new AppTokenQuery(text, statuses, Sort.CREATED, false);
        }

        @Nullable AppTokenPosition after(@Nullable String cursor) {
            Cursor place = Page.after(cursor, toString());
            return place == null ? null : new AppTokenPosition(place.at(), new TokenId(place.id()));
        }

        String next(AppTokenPosition end, PublicUrl publicUrl) {
            Cursor place = new Cursor(end.createdAt(), end.id().value());
            UriComponentsBuilder next = UriComponentsBuilder.fromUriString(publicUrl.of(TokensEndpoint.PATH))
                    .queryParam("limit", limit);
            if (!text.isEmpty()) {
                next.queryParam("text", "{text}");
            }
            statuses.forEach(status -> next.queryParam("status", status));
            next.queryParam("cursor", place.over(toString()));
            return text.isEmpty()
                    ? next.encode().toUriString()
                    : next.encode().buildAndExpand(text).toUriString();
        }

        /** One form for every way to ask the same; another length of page is no other list. */
        @Override
        public String toString() {
            return statuses + " " + text;
        }
    }
}
