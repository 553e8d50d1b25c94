/** The leak desk: takes credentials that somebody found where they should not be, and makes them worthless. */
@NamedInterface("leaks")
@NullMarked
package dev.tessera.tokens.leaks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
