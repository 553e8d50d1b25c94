package dev.tessera.tokens;

import dev.tessera.kernel.TokenId;

/** Tells what became of anybody's tokens lately, for notices to those who may know. What a person sees is {@link AppTokens}'. */
public interface TokenHistory {

    /** What became of the token's presentations; of none in particular who was refused in a pause. */
    TokenActivity of(TokenId token);
}
