/** The audit log over HTTP: its entries, and the key that proves exports. */
@NullMarked
package dev.tessera.audit.rest;

import org.jspecify.annotations.NullMarked;
