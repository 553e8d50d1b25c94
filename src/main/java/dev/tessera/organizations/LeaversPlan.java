package dev.tessera.organizations;

import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of the credentials of somebody who is removed. Whatever it does not name is revoked: so is what was made after it was
 * written.
 *
 * @param fates by the ids of the credentials
 */
public record LeaversPlan(Map<UUID, Fate> fates) {

    /** Nothing goes on. */
    public static final LeaversPlan REVOKE_ALL = new LeaversPlan(Map.of());

    public LeaversPlan {
        fates = Map.copyOf(fates);
    }

    public Fate of(UUID credential) {
        return fates.getOrDefault(credential, new Revoke());
    }

    /** What becomes of one credential. What does not suit its kind is as good as {@link Revoke}. */
    public sealed interface Fate {}

    /** It is worthless at once, for good. */
    public record Revoke() implements Fate {}

    /**
     * An app token goes on to the end of a day, though its owner has left, with what its owner can do now and no more.
     *
     * @param lastDay at most {@link #LONGEST_DAYS} ahead, and no further than the organization's policy lets a new token go
     * @param zone the zone in which that day ends
     */
    public record ExpireOn(LocalDate lastDay, ZoneId zone) implements Fate {

        /** So many days ahead a leaver's token can go on at most. */
        public static final int LONGEST_DAYS = 90;

        /** The first moment at which it is no longer good. */
        public Instant end() {
            return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * An app token belongs to somebody else from now on, and can do what both its old owner could and its new one can.
     *
     * @param heir another member who can act
     */
    public record HandOver(UserId heir) implements Fate {}

    /** An organization token goes on as it is. */
    public record Keep() implements Fate {}
}
