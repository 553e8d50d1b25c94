/** Tests of verification, and the small world they run in. */
@NullMarked
package dev.tessera.verification;

import org.jspecify.annotations.NullMarked;
