package dev.tessera.journeys;

/** The first token, on PostgreSQL. */
@At(Setting.POSTGRES)
class FirstTokenOnPostgresJourney extends FirstTokenJourney {}
