/** App tokens for programs: {@code /api/v6/tokens}. It translates; who may do what is decided by the services. */
@NullMarked
package dev.tessera.tokens.rest;

import org.jspecify.annotations.NullMarked;
