package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import java.time.Instant;
import java.util.Collection;

/** Takes the uses that verification counted in memory. */
public interface TokenUsage {

    /** Adds the uses to their tokens, in one batch; unknown tokens are passed over, and an older use never hides a later one. */
    void record(Collection<Use> uses);

    /** How often a token was used since the last report, and when and from where last. */
    record Use(TokenId token, long count, Instant lastAt, ClientAddress lastAddress) {}
}
