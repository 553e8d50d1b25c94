package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.Creation;

/** How asking for a new API key ended. Nothing was changed unless it was created. */
public sealed interface ApiKeyCreation
        permits ApiKeyCreation.Created, ApiKeyCreation.NameTaken, ApiKeyCreation.NameInvalid, SecretRefusal {

    /** The key is made; its secret is here and nowhere else, to be shown once. */
    record Created(ApiKey key, CredentialValue secret) implements ApiKeyCreation {}

    /** Another API key of the same person that is not revoked bears the name, regardless of case and spacing. */
    record NameTaken() implements ApiKeyCreation {}

    /** The name cannot be one. */
    record NameInvalid(Creation.NameInvalid.Fault fault) implements ApiKeyCreation {}
}
