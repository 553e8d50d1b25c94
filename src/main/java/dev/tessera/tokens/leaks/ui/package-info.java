/** The page of the leak desk, for anybody. */
@NullMarked
package dev.tessera.tokens.leaks.ui;

import org.jspecify.annotations.NullMarked;
