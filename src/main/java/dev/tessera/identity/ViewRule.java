package dev.tessera.identity;

import dev.tessera.kernel.Actor;

/**
 * Says who reaches a view, and finds it in their menu, where a permission alone does not tell. It hides what the services refuse
 * anyway. All beans of this type are heard at every navigation.
 */
public interface ViewRule {

    /** The view that it is about. */
    Class<?> view();

    boolean opensTo(Actor actor);
}
