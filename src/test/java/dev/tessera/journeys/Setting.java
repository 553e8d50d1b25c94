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
        Map<String, String> database() {
            return Map.of("SPRING_DATASOURCE_URL", Databases.freshPostgresUrl());
        }
    },
    /** Nothing configured: H2 in a file, mail in the local mailbox. */
    BARE(false);

    private final boolean smtp;

    Setting(boolean smtp) {
        this.smtp = smtp;
    }

    boolean hasSmtp() {
        return smtp;
    }

    /** What the portal is told about its database. */
    Map<String, String> database() {
        return Map.of();
    }
}
