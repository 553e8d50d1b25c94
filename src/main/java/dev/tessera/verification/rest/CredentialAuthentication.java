package dev.tessera.verification.rest;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.web.Announcing;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that carries a good credential. Its principal is the {@link Actor}; of the credential's value nothing is kept. */
class CredentialAuthentication extends AbstractAuthenticationToken implements Announcing {

    private final transient Active active;
    private final transient Actor actor;
    private final transient Map<String, String> announcements;

    CredentialAuthentication(Active active, ClientAddress address, Map<String, String> announcements) {
        super(List.of());
        this.active = active;
        this.announcements = announcements;
        this.actor = Actor.withToken(
                active.user(),
                active.organization(),
                new ActingToken(active.token(), active.permissions(), active.expiresAt(), active.addresses()),
                address);
        setAuthenticated(true);
    }

    @Override
    public Map<String, String> announcements() {
        return announcements;
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
