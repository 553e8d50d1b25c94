package dev.tessera.identity.session;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the actor from the authentication that a completed login left, or that a credential brought with it. */
@Component
class SessionActor implements CurrentActor {

    private final ActedIn actedIn;
    private final CurrentRequest request;

    SessionActor(ActedIn actedIn, CurrentRequest request) {
        this.actedIn = actedIn;
        this.request = request;
    }

    @Override
    public Optional<Actor> find() {
        return principal().flatMap(this::actor);
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody completed a login here"));
    }

    static Optional<SignedIn> signedIn() {
        return principal().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    private static Optional<Object> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal);
    }

    private Optional<Actor> actor(Object principal) {
        return switch (principal) {
            case SignedIn signedIn -> Optional.of(actor(signedIn));
            case Actor actor -> Optional.of(actor);
            default -> Optional.empty();
        };
    }

    Actor actor(SignedIn signedIn) {
        ClientAddress address = request.address();
        return Actor.inSession(
                signedIn.user(),
                actedIn.organizationOf(signedIn.user(), signedIn.session()).orElse(null),
                signedIn.session(),
                signedIn.factors(),
                signedIn.provedAt(),
                address);
    }
}
