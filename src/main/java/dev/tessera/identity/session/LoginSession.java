package dev.tessera.identity.session;

import dev.tessera.identity.Browser;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.SessionId;
import java.time.Instant;

/** A live session as its owner sees it; {@code lastSeenAt} is right to a minute. */
public record LoginSession(
        SessionId id, Browser browser, ClientAddress address, Instant createdAt, Instant lastSeenAt) {}
