package dev.tessera.tokens;

import dev.tessera.kernel.TokenId;
import java.time.Instant;

/** A place in the tokens as they were made: right behind this one. */
public record AppTokenPosition(Instant createdAt, TokenId id) {}
