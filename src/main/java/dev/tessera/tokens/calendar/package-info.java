/** A person's calendar of the days on which their tokens expire, read by calendar apps at an address that holds a secret. */
@NullMarked
package dev.tessera.tokens.calendar;

import org.jspecify.annotations.NullMarked;
