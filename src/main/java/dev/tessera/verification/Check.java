package dev.tessera.verification;

import dev.tessera.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A question about one credential.
 *
 * @param credential the value as it was presented, in clear
 * @param permission the name of a permission that its owner must have; null if any good credential will do
 * @param apiVersion the version of the API that is being called, as {@code 4} or {@code v4.0}; null if that is unknown
 * @param actingFor the login name of the member for whom an organization token acts; null for all other kinds
 * @param caller who presents it, as far as the asker tells
 */
public record Check(
        String credential,
        @Nullable String permission,
        @Nullable String apiVersion,
        @Nullable String actingFor,
        Caller caller) {

    /** Asks about a credential that somebody presents, and no more. */
    public static Check of(String credential, Caller caller) {
        return new Check(credential, null, null, null, caller);
    }

    /** The same question about a version of the API. */
    public Check on(ApiVersion version) {
        return new Check(credential, permission, String.valueOf(version.number()), actingFor, caller);
    }

    /** The same question about a credential that acts for a member whom it does not name itself. */
    public Check actingFor(String loginName) {
        return new Check(credential, permission, apiVersion, loginName, caller);
    }

    /** Leaves the credential out. */
    @Override
    public String toString() {
        return "Check[permission=%s, apiVersion=%s, caller=%s]".formatted(permission, apiVersion, caller);
    }
}
