/** Tests of the pages for sign-up, login and one's own account. */
@NullMarked
package dev.tessera.identity.ui;

import org.jspecify.annotations.NullMarked;
