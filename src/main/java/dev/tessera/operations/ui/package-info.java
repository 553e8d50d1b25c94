/** The page on which the operator sees how the instance is. */
@NullMarked
package dev.tessera.operations.ui;

import org.jspecify.annotations.NullMarked;
