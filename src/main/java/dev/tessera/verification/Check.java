package dev.tessera.verification;

import dev.tessera.kernel.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * A question about one credential.
 *
 * @param credential the value as it was presented, in clear
 * @param permission the name of a permission that its owner must have; null if any good credential will do
 * @param apiVersion the version of the API that is being called, as {@code 4} or {@code v4.0}; null if that is unknown
 * @param address where the credential was used; {@link ClientAddress#NONE} if that is unknown
 */
public record Check(
        String credential,
        @Nullable String permission,
        @Nullable String apiVersion,
        ClientAddress address) {

    /** Asks about a credential that came from the address, and no more. */
    public static Check of(String credential, ClientAddress address) {
        return new Check(credential, null, null, address);
    }

    /** Leaves the credential out. */
    @Override
    public String toString() {
        return "Check[permission=%s, apiVersion=%s, address=%s]".formatted(permission, apiVersion, address);
    }
}
