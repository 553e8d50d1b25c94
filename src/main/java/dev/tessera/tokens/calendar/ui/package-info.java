/** Where a person makes, replaces and ends the link of their calendar. */
@NullMarked
package dev.tessera.tokens.calendar.ui;

import org.jspecify.annotations.NullMarked;
