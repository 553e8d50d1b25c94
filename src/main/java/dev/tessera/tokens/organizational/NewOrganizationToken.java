package dev.tessera.tokens.organizational;

import dev.tessera.tokens.Validity;

/**
 * What a person asks for.
 *
 * @param name what the project or application is called, as typed
 * @param enabled false for a token that must be switched on before use
 */
public record NewOrganizationToken(String name, Validity validity, boolean enabled) {}
