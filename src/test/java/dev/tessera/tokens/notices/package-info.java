/** Tests of the package of the same name. */
@NullMarked
package dev.tessera.tokens.notices;

import org.jspecify.annotations.NullMarked;
