package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import java.time.Instant;

/** A place in the keys as they were made: right behind this one. */
public record ApiKeyPosition(Instant createdAt, ApiKeyId id) {}
