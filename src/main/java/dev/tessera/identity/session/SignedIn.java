package dev.tessera.identity.session;

import dev.tessera.kernel.Factor;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a completed login. It exists only after the last factor, and lives in the HTTP session: out of the
 * browser's reach, and gone with the login session that every request is checked for.
 *
 * @param provedAt when a factor was last proved in this session
 */
record SignedIn(UserId user, SessionId session, Set<Factor> factors, Instant provedAt)
        implements AuthenticatedPrincipal {

    SignedIn {
        factors = Set.copyOf(factors);
    }

    /** The same person in the same session, who proved a factor just now. */
    SignedIn proved(Factor factor, Instant at) {
        Set<Factor> all = EnumSet.of(factor);
        all.addAll(factors);
        return new SignedIn(user, session, all, at);
    }

    @Override
    public String getName() {
        return user.toString();
    }
}
