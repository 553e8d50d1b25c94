/** Verification over HTTP: the hot path before the security chain, and who am I behind it. */
@NullMarked
package dev.tessera.verification.rest;

import org.jspecify.annotations.NullMarked;
