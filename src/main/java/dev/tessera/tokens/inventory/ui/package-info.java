/** The view of all credentials of an organization. */
@NullMarked
package dev.tessera.tokens.inventory.ui;

import org.jspecify.annotations.NullMarked;
