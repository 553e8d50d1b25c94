/** One-time codes: six digits, ten minutes, five tries, once, in the browser session that asked. */
@NullMarked
package dev.tessera.identity.codes;

import org.jspecify.annotations.NullMarked;
