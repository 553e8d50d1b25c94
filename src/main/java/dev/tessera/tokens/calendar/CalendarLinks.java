package dev.tessera.tokens.calendar;

import dev.tessera.kernel.Actor;
import java.util.Optional;

/**
 * Looks after the one link at which the acting person's calendar of expiries is read. Every change publishes its {@link
 * CalendarLinkEvent} in its transaction.
 */
public interface CalendarLinks {

    /** The link, while there is one that works. */
    Optional<CalendarLink> find(Actor actor);

    /**
     * Makes a link; one that there was works no longer. For persons in a browser who may see their tokens, behind a fresh
     * factor. Of many made at once the last one stays.
     */
    CalendarLinkCreation create(Actor actor);

    /** Ends the link; without one nothing happens. */
    void switchOff(Actor actor);
}
