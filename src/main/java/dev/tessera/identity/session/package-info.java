/** The edge of the portal: browser sessions, the guards before its views, and the filter chain. */
@NullMarked
package dev.tessera.identity.session;

import org.jspecify.annotations.NullMarked;
