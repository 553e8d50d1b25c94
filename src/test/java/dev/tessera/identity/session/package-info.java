/** Tests of the package of the same name. */
@NullMarked
package dev.tessera.identity.session;

import org.jspecify.annotations.NullMarked;
