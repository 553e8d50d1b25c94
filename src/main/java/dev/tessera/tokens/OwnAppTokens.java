package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppToken.PreviousValue;
import dev.tessera.tokens.Rotation.Overlap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their tokens. */
@Service
@Transactional
class OwnAppTokens implements AppTokens {

    /** For how many days it is told what became of a token. */
    static final int ACTIVITY_DAYS = 30;

    private final AppTokenCreation creation;
    private final AppTokenLifecycle lifecycle;
    private final AppTokenRevocations revocations;
    private final AppTokenRotation rotation;
    private final AppTokenEditing editing;
    private final AppTokenStore store;
    private final AppTokenValues values;
    private final AppTokenSearch search;
    private final AppTokenPages pages;
    private final TokenUses uses;
    private final TokenPermission permission;
    private final Clock clock;

    OwnAppTokens(
            AppTokenCreation creation,
            AppTokenLifecycle lifecycle,
            AppTokenRevocations revocations,
            AppTokenRotation rotation,
            AppTokenEditing editing,
            AppTokenStore store,
            AppTokenValues values,
            AppTokenSearch search,
            AppTokenPages pages,
            TokenUses uses,
            TokenPermission permission,
            Clock clock) {
        this.creation = creation;
        this.lifecycle = lifecycle;
        this.revocations = revocations;
        this.rotation = rotation;
        this.editing = editing;
        this.store = store;
        this.values = values;
        this.search = search;
        this.pages = pages;
        this.uses = uses;
        this.permission = permission;
        this.clock = clock;
    }

    @Override
    public Creation create(Actor actor, NewAppToken wanted) {
        return creation.create(actor, wanted);
    }

    @Override
    public TokenChange switchOn(Actor actor, TokenId token) {
        return lifecycle.switchOn(actor, token);
    }

    @Override
    public TokenChange switchOff(Actor actor, TokenId token) {
        return lifecycle.switchOff(actor, token);
    }

    @Override
    public TokenChange pause(Actor actor, TokenId token, Duration span) {
        return lifecycle.pause(actor, token, span);
    }

    @Override
    public TokenChange resume(Actor actor, TokenId token) {
        return lifecycle.resume(actor, token);
    }

    @Override
    public TokenChange revoke(Actor actor, TokenId token) {
        return lifecycle.revoke(actor, token);
    }

    /** Makes a transaction for each of them. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Revocations revokeAll(Actor actor, Set<TokenId> tokens) {
        return revocations.revoke(actor, tokens);
    }

    @Override
    public TokenChange delete(Actor actor, TokenId token) {
        return lifecycle.delete(actor, token);
    }

    @Override
    public Rotation rotate(Actor actor, TokenId token, int generation, Overlap overlap) {
        return rotation.rotate(actor, token, generation, overlap);
    }

    @Override
    public TokenChange finishRotation(Actor actor, TokenId token) {
        return rotation.finish(actor, token);
    }

    /** Makes its own transaction, which a taken name breaks. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Edit change(Actor actor, TokenId token, UnaryOperator<AppTokenEdit> change) {
        return editing.change(actor, token, change);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor) {
        return permission.mayRead(actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AppToken> find(Actor actor, TokenId token) {
        return store.find(actor, token)
                .filter(stored -> permission.mayRead(actor, token))
                .map(stored -> stored.view(values.previousOf(stored).orElse(null)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppToken> find(Actor actor, Set<TokenId> tokens) {
        return permission.mayRead(actor) ? views(store.find(actor, tokens)) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TokenActivity> activity(Actor actor, TokenId token) {
        return find(actor, token).map(this::activity);
    }

    private TokenActivity activity(AppToken token) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Instant pausedAt = token.pausedAt();
        return new TokenActivity(
                uses.days(token.id(), today.minusDays(ACTIVITY_DAYS - 1)),
                uses.callers(token.id()),
                pausedAt == null ? List.of() : uses.refusedInPause(token.id(), pausedAt));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppToken> list(Actor actor, AppTokenQuery query, int offset, int limit) {
        return permission.mayRead(actor) ? views(search.list(actor, query, clock.instant(), offset, limit)) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public AppTokenPage page(Actor actor, AppTokenQuery query, @Nullable AppTokenPosition after, int limit) {
        return permission.mayRead(actor)
                ? AppTokenPage.of(views(pages.list(actor, query, clock.instant(), after, limit + 1)), limit)
                : AppTokenPage.EMPTY;
    }

    private List<AppToken> views(List<StoredAppToken> found) {
        Map<TokenId, PreviousValue> previous = values.previousOf(found);
        return found.stream().map(token -> token.view(previous.get(token.id()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor, AppTokenQuery query) {
        return permission.mayRead(actor) ? Math.toIntExact(search.count(actor, query, clock.instant())) : 0;
    }

    @Override
    @Transactional(readOnly = true)
    public AppTokenCounts counts(Actor actor, String text) {
        return permission.mayRead(actor) ? search.counts(actor, text, clock.instant()) : AppTokenCounts.NONE;
    }
}
