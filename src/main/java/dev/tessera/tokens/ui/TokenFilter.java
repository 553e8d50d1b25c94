package dev.tessera.tokens.ui;

import dev.tessera.tokens.AppTokenQuery.Phase;
import dev.tessera.tokens.TokenStatus;
import java.util.Locale;
import java.util.Set;

/** What the list can be narrowed to: the words that stand in its column of status. */
enum TokenFilter {
    ACTIVE,
    EXPIRING,
    ROTATING,
    PAUSED,
    OFF,
    EXPIRED,
    REVOKED;

    Set<TokenStatus> statuses() {
        return switch (this) {
            case ACTIVE -> Set.of(TokenStatus.ACTIVE);
            case EXPIRING, ROTATING -> TokenStatus.LIVE;
            case PAUSED -> Set.of(TokenStatus.PAUSED);
            case OFF -> Set.of(TokenStatus.OFF);
            case EXPIRED -> Set.of(TokenStatus.EXPIRED);
            case REVOKED -> Set.of(TokenStatus.REVOKED);
        };
    }

    Set<Phase> phases() {
        return switch (this) {
            case EXPIRING -> Set.of(Phase.EXPIRING);
            case ROTATING -> Set.of(Phase.ROTATING);
            case ACTIVE, PAUSED, OFF, EXPIRED, REVOKED -> Set.of();
        };
    }

    boolean fits(TokenSegment segment) {
        return segment.statuses().containsAll(statuses());
    }

    String key() {
        return "tokens.status." + name().toLowerCase(Locale.ROOT);
    }
}
