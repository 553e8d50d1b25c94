package dev.tessera.journeys;

/** No secret in tables and log, on PostgreSQL. */
@At(Setting.POSTGRES)
class SecretsNowhereOnPostgresJourney extends SecretsNowhereJourney {

    @Override
    Traces traces(Portal portal) {
        return new Traces().files(portal.folder()).database(portal.setting("SPRING_DATASOURCE_URL"), "postgres");
    }
}
