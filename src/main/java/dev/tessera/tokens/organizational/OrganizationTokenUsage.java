package dev.tessera.tokens.organizational;

import dev.tessera.tokens.TokenUsage.Use;
import java.util.Collection;

/** Takes what verification counted in memory of the presentations of organization tokens. */
public interface OrganizationTokenUsage {

    /** Adds what was used to the tokens, in one batch; refusals and unknown tokens are passed over. */
    void record(Collection<Use> uses);
}
