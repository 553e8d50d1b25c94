/** Tests of how the instance is. */
@NullMarked
package dev.tessera.operations;

import org.jspecify.annotations.NullMarked;
