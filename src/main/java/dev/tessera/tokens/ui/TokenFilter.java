package dev.tessera.tokens.ui;

import dev.tessera.tokens.AppTokenQuery.Phase;
import dev.tessera.tokens.TokenStatus;
import java.util.Locale;
import java.util.Set;

/** What the list can be narrowed to: the words that stand in its column of status. */
enum TokenFilter {
    ACTIVE(TokenStatus.ACTIVE),
    EXPIRING(Phase.EXPIRING),
    ROTATING(Phase.ROTATING),
    PAUSED(TokenStatus.PAUSED),
    OFF(TokenStatus.OFF),
    EXPIRED(TokenStatus.EXPIRED),
    REVOKED(TokenStatus.REVOKED);

    private final Set<TokenStatus> statuses;
    private final Set<Phase> phases;

    TokenFilter(TokenStatus status) {
        this.statuses = Set.of(status);
        this.phases = Set.of();
    }

    TokenFilter(Phase phase) {
        this.statuses = TokenStatus.LIVE;
        this.phases = Set.of(phase);
    }

    Set<TokenStatus> statuses() {
        return statuses;
    }

    Set<Phase> phases() {
        return phases;
    }

    boolean fits(TokenSegment segment) {
        return segment.statuses().containsAll(statuses);
    }

    String key() {
        return "tokens.status." + name().toLowerCase(Locale.ROOT);
    }
}
