/** Tests of the building blocks. */
@NullMarked
package dev.tessera.design;

import org.jspecify.annotations.NullMarked;
