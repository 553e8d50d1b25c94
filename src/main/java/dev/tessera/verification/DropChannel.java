package dev.tessera.verification;

/** Tells the other nodes what they must drop. */
interface DropChannel {

    /** Joins the transaction at hand: the others hear of it exactly if that commits. */
    void announce(Drop drop);
}
