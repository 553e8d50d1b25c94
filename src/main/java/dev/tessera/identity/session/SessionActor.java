package dev.tessera.identity.session;

import dev.tessera.identity.Affiliations;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the actor from the authentication that a completed login left. */
@Component
class SessionActor implements CurrentActor {

    private final Affiliations affiliations;
    private final CurrentRequest request;

    SessionActor(Affiliations affiliations, CurrentRequest request) {
        this.affiliations = affiliations;
        this.request = request;
    }

    @Override
    public Optional<Actor> find() {
        return signedIn().map(this::actor);
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody completed a login here"));
    }

    static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    Actor actor(SignedIn signedIn) {
        ClientAddress address = request.address();
        return new Actor(
                signedIn.user(),
                affiliations.organizationOf(signedIn.user()).orElse(null),
                signedIn.session(),
                signedIn.factors(),
                address);
    }
}
