package dev.tessera.identity.codes;

/** What became of a typed code. */
public sealed interface CodeOutcome {

    /** The code was right, and is used up by this. */
    record Accepted() implements CodeOutcome {}

    /** The code was wrong; so many tries are left for this challenge. */
    record Wrong(int triesLeft) implements CodeOutcome {}

    /** The code was good once, and is no longer. */
    record Expired() implements CodeOutcome {}

    /** The code was used before. */
    record AlreadyUsed() implements CodeOutcome {}

    /** All tries of this challenge are used up; only a new start helps. */
    record TooManyTries() implements CodeOutcome {}
}
