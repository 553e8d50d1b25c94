package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import java.util.Optional;

/** Tells who is acting in the request or view at hand. Used at the edge only; commands are passed an {@link Actor}. */
public interface CurrentActor {

    /** The person who completed a login in this session, or the owner of the presented credential. */
    Optional<Actor> find();

    /**
     * The actor, where there must be one.
     *
     * @throws org.springframework.security.access.AccessDeniedException if nobody completed a login
     */
    Actor require();
}
