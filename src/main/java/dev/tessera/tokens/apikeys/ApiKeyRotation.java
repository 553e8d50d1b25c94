package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.CredentialValue;
import java.time.Instant;

/** How asking for the next secret of an API key ended. Nothing was changed unless it was rotated. */
public sealed interface ApiKeyRotation
        permits ApiKeyRotation.Rotated,
                ApiKeyRotation.StillRotating,
                ApiKeyRotation.AlreadyRotated,
                ApiKeyRotation.AlreadyRevoked,
                ApiKeyRotation.NotFound,
                SecretRefusal {

    /** The key has a new secret, which is here and nowhere else, to be shown once. */
    record Rotated(ApiKey key, CredentialValue secret) implements ApiKeyRotation {}

    /** Two secrets are good already, the older of them until then: finish that rotation first. */
    record StillRotating(Instant until) implements ApiKeyRotation {}

    /** The named secret is not the newest any more: somebody else rotated the key. */
    record AlreadyRotated() implements ApiKeyRotation {}

    /** The key was revoked before, and nothing changes it any more; it can only be deleted. */
    record AlreadyRevoked() implements ApiKeyRotation {}

    /** The actor has no such key: it never was, is deleted, or is somebody else's. */
    record NotFound() implements ApiKeyRotation {}
}
