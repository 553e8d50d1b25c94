package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import java.time.Instant;
import java.util.Collection;

/** Takes the uses that verification counted in memory. */
public interface TokenUsage {

    /**
     * Adds the uses to their tokens, in one batch; unknown tokens are passed over, an older use never hides a later one, and a
     * use from an unknown address, {@link ClientAddress#NONE}, never hides the last known address.
     */
    void record(Collection<Use> uses);

    /** How often a token was used since the last report, and when and from where last. */
    record Use(TokenId token, long count, Instant lastAt, ClientAddress lastAddress) {}
}
