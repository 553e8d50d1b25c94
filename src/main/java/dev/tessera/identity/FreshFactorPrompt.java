package dev.tessera.identity;

/** Asks the person in front of a view for a fresh factor, before a step that needs one. */
public interface FreshFactorPrompt {

    /**
     * Runs the step: at once if the factor is fresh, else after the person proved another one in a dialog above whatever is
     * open. If they cancel, the step never runs, and what they typed elsewhere stays as it is.
     *
     * <p>The step asks {@link CurrentActor} for itself: who acts has proved something since. A service that refuses with a
     * stale factor is the wall; this is only the door. To be called from a view's code.
     */
    void ensure(Runnable then);
}
