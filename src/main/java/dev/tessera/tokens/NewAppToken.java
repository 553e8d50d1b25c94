package dev.tessera.tokens;

/**
 * What a person asks for.
 *
 * @param name what the project or application is called, as typed
 * @param enabled false for a token that must be switched on before use
 */
public record NewAppToken(String name, Validity validity, boolean enabled) {}
