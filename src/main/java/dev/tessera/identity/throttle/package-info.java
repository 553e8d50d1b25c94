/** How often anybody may try: token buckets in the database, counted over all nodes. */
@NullMarked
package dev.tessera.identity.throttle;

import org.jspecify.annotations.NullMarked;
