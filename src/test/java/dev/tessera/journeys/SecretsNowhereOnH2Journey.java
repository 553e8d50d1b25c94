package dev.tessera.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** No secret in tables, raw files and log, on the database that comes with the portal. */
@At(Setting.H2)
class SecretsNowhereOnH2Journey extends SecretsNowhereJourney {

    @Override
    Traces traces(Portal portal) {
        portal.close();
        Traces files = new Traces().files(portal.folder());
        assertThat(files.of("Ada Lovelace")).contains("tessera.mv.db");
        String database = "jdbc:h2:file:" + portal.folder().resolve("tessera");
        return files.database(database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE", "");
    }
}
