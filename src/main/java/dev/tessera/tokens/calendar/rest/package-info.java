/** The addresses at which calendar apps read: {@code /calendar/<secret>.ics}. */
@NullMarked
package dev.tessera.tokens.calendar.rest;

import org.jspecify.annotations.NullMarked;
