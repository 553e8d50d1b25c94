/** Requests that make something once, however often they are sent. */
@NamedInterface("idempotency")
@NullMarked
package dev.tessera.web.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
