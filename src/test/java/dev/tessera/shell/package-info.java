/** Tests of the frame. */
@NullMarked
package dev.tessera.shell;

import org.jspecify.annotations.NullMarked;
