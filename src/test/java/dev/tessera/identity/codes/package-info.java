/** Tests of the package of the same name. */
@NullMarked
package dev.tessera.identity.codes;

import org.jspecify.annotations.NullMarked;
