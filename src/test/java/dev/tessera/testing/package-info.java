/** What tests of several modules share: both databases, a clock that is set by hand, races, and object mothers. */
@NullMarked
package dev.tessera.testing;

import org.jspecify.annotations.NullMarked;
