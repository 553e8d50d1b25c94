package dev.tessera.tokens.ui;

import dev.tessera.tokens.AppTokenCounts;
import dev.tessera.tokens.TokenStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The two halves of the list: what still works or can be made to, and what is over. */
enum TokenSegment {
    LIVE,
    INACTIVE;

    Set<TokenStatus> statuses() {
        return this == LIVE ? TokenStatus.LIVE : TokenStatus.INACTIVE;
    }

    List<TokenFilter> filters() {
        return Stream.of(TokenFilter.values())
                .filter(filter -> filter.fits(this))
                .toList();
    }

    int of(AppTokenCounts counts) {
        return this == LIVE ? counts.live() : counts.inactive();
    }

    String key() {
        return "tokens.segment." + name().toLowerCase(Locale.ROOT);
    }
}
