/** Tessera: one portal for every credential that an API provider hands to its customers. */
@NullMarked
package dev.tessera;

import org.jspecify.annotations.NullMarked;
