/** Tests of requests that make something once. */
@NullMarked
package dev.tessera.web.idempotency;

import org.jspecify.annotations.NullMarked;
