/** API keys for programs: {@code /api/v6/api-keys}. It translates; who may do what is decided by the service. */
@NullMarked
package dev.tessera.tokens.apikeys.rest;

import org.jspecify.annotations.NullMarked;
