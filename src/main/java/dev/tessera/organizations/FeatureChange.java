package dev.tessera.organizations;

/** What became of a change to a feature. */
public enum FeatureChange {
    DONE,
    /** The operator does not let the organization have it. */
    NOT_GRANTED,
    /** There is no such organization. */
    NOT_FOUND,
    /** The actor has to prove a factor again first. */
    PROOF_NEEDED,
    /** The actor may not switch features, or is not the operator, or acts in no organization. */
    NOT_PERMITTED
}
