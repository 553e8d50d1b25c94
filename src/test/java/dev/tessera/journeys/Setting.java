package dev.tessera.journeys;

import dev.tessera.testing.Databases;
import java.util.Map;

/** The surroundings in which a portal runs. */
enum Setting {
    /** H2 in a file, mail by SMTP. */
    H2(true),
    /** PostgreSQL, mail by SMTP. */
    POSTGRES(true) {
        @Override
        Map<String, String> environment() {
            return Map.of("SPRING_DATASOURCE_URL", Databases.freshPostgresUrl());
        }
    },
    /** As {@link #H2}, and a factor is fresh for one second. */
    SOON_STALE(true) {
        @Override
        Map<String, String> environment() {
            return Map.of("TESSERA_FRESH_FACTOR", "PT1S");
        }
    },
    /** As {@link #H2}, for an operator who closes what the other journeys need open. */
    OPERATED(true),
    /** Nothing configured: H2 in a file, mail in the local mailbox. */
    BARE(false);

    private final boolean smtp;

    Setting(boolean smtp) {
        this.smtp = smtp;
    }

    boolean hasSmtp() {
        return smtp;
    }

    /** What the portal is told, but for its mail server. */
    Map<String, String> environment() {
        return Map.of();
    }
}
