package dev.tessera.journeys;

import org.junit.jupiter.api.Test;

/** A portal that sends its mail keeps none of it. */
@At(Setting.H2)
class NoMailboxJourney {

    @Test
    void hasNoMailboxOnceMailGoesOut(Person ada) {
        MailboxJourney.assertNotFound(ada);
    }
}
