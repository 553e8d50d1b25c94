/** The audit log over HTTP: the key that proves exports. */
@NullMarked
package dev.tessera.audit.rest;

import org.jspecify.annotations.NullMarked;
