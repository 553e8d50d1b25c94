package dev.tessera.testing;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import java.util.Optional;

/** Whoever a test says is in front of the views. */
public class ActingPerson implements CurrentActor {

    private Optional<Actor> actor = Optional.empty();

    public final void become(Actor someone) {
        actor = Optional.of(someone);
    }

    public final void leave() {
        actor = Optional.empty();
    }

    @Override
    public Optional<Actor> find() {
        return actor;
    }

    @Override
    public Actor require() {
        return actor.orElseThrow();
    }
}
