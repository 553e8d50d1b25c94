package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;

/**
 * Whose API key was presented with a good secret.
 *
 * @param user the one account with whose name and password the key may be used
 * @param organization the one organization in which it is good
 */
public record ApiKeyHolder(ApiKeyId key, UserId user, OrganizationId organization) {}
