/** All credentials of an organization, of every kind and every member: what is alive, what is risky about it, and ending it. */
@NamedInterface("inventory")
@NullMarked
package dev.tessera.tokens.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
