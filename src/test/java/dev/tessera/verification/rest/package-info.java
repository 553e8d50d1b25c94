/** Tests of verification over HTTP, against a real server. */
@NullMarked
package dev.tessera.verification.rest;

import org.jspecify.annotations.NullMarked;
