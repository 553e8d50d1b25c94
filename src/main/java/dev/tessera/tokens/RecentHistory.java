package dev.tessera.tokens;

import dev.tessera.kernel.TokenId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The history of tokens as far as it is kept. */
@Component
class RecentHistory implements TokenHistory {

    private final TokenUses uses;
    private final Clock clock;

    RecentHistory(TokenUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public TokenActivity of(TokenId token) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        LocalDate first = today.minusDays(OwnAppTokens.ACTIVITY_DAYS - 1);
        return new TokenActivity(uses.days(token, first), uses.callers(token), List.of());
    }
}
