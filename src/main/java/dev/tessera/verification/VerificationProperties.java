package dev.tessera.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How verification keeps what it knows in memory.
 *
 * @param cacheSize the most credentials held at once; each takes about a kilobyte
 * @param timeToLive the longest that a held credential is good without being read anew, should a change ever go unheard; those
 *     in use are read anew in the background before that
 * @param unknownCacheSize the most unknown values remembered as such
 * @param unknownTimeToLive for how long an unknown value is taken as unknown without asking again
 * @param flushInterval how often uses counted in memory are written
 */
@ConfigurationProperties("tessera.verification")
record VerificationProperties(
        @DefaultValue("100000") int cacheSize,
        @DefaultValue("30s") Duration timeToLive,
        @DefaultValue("10000") int unknownCacheSize,
        @DefaultValue("5s") Duration unknownTimeToLive,
        @DefaultValue("5s") Duration flushInterval) {}
