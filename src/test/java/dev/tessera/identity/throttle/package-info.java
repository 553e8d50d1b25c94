/** Tests of the package of the same name. */
@NullMarked
package dev.tessera.identity.throttle;

import org.jspecify.annotations.NullMarked;
