package dev.tessera.identity.session;

import dev.tessera.kernel.Factor;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a completed login. It exists only after the last factor.
 *
 * @param provedAt when a factor was last proved in this session
 */
record SignedIn(UserId user, SessionId session, Set<Factor> factors, Instant provedAt)
        implements AuthenticatedPrincipal {

    SignedIn {
        factors = Set.copyOf(factors);
    }

    @Override
    public String getName() {
        return user.toString();
    }
}
