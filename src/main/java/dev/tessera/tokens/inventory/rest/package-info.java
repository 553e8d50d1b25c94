/** All credentials of an organization, for programs. */
@NullMarked
package dev.tessera.tokens.inventory.rest;

import org.jspecify.annotations.NullMarked;
