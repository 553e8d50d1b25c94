/** The leak desk for programs: {@code /api/v6/leaks}, open to anybody. */
@NullMarked
package dev.tessera.tokens.leaks.rest;

import org.jspecify.annotations.NullMarked;
