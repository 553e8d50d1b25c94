/** Settings → API tokens: the list, the dialog that makes one, and the one moment in which it is shown. */
@NullMarked
package dev.tessera.tokens.ui;

import org.jspecify.annotations.NullMarked;
