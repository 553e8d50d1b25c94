/** Tests of the page on how the instance is. */
@NullMarked
package dev.tessera.operations.ui;

import org.jspecify.annotations.NullMarked;
