@NullMarked
package dev.tessera.tokens.organizational;

import org.jspecify.annotations.NullMarked;
