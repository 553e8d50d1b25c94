/** The description of our APIs for people. It is in English in every language of the portal, as the APIs are. */
@NullMarked
package dev.tessera.reference.ui;

import org.jspecify.annotations.NullMarked;
