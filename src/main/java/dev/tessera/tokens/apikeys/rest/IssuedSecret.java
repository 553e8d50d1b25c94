package dev.tessera.tokens.apikeys.rest;

import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.apikeys.ApiKey;
import java.time.Instant;

/** An API key with its new secret, which is told this once. */
record IssuedSecret(String value, ApiKeyBody key) {

    static IssuedSecret of(ApiKey key, CredentialValue secret, Instant now) {
        return new IssuedSecret(secret.reveal(), ApiKeyBody.of(key, now));
    }

    @Override
    public String toString() {
        return "IssuedSecret[" + key.id() + "]";
    }
}
