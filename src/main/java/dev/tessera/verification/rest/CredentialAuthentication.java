package dev.tessera.verification.rest;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.verification.Verdict.Active;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that carries a good credential. Its principal is the {@link Actor}; of the credential's value nothing is kept. */
class CredentialAuthentication extends AbstractAuthenticationToken {

    private final transient Active active;
    private final transient Actor actor;

    CredentialAuthentication(Active active, ClientAddress address) {
        super(List.of());
        this.active = active;
        this.actor = Actor.withToken(
                active.user(),
                active.organization(),
                new ActingToken(active.token(), active.permissions(), active.expiresAt(), active.addresses()),
                address);
        setAuthenticated(true);
    }

    Active active() {
        return active;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return active.username();
    }
}
