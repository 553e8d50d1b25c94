package dev.tessera.tokens.apikeys.rest;

import org.jspecify.annotations.Nullable;

/**
 * Which rotation shall be over.
 *
 * @param generation the newest secret as the caller knows it; null for whichever it is
 */
record FinishRotation(@Nullable Integer generation) {

    int generationOr(int current) {
        return generation == null ? current : generation;
    }
}
