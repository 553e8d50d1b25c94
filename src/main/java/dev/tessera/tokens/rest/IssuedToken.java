package dev.tessera.tokens.rest;

import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.AppToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token with its new value, which is told this once.
 *
 * @param value null where the request was a repetition: what the first answer told is not known any more
 */
record IssuedToken(@Nullable String value, TokenBody token) {

    static IssuedToken first(AppToken token, CredentialValue value, Instant now) {
        return new IssuedToken(value.reveal(), TokenBody.of(token, now));
    }

    static IssuedToken repeated(AppToken token, Instant now) {
        return new IssuedToken(null, TokenBody.of(token, now));
    }

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
