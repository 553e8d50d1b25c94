/** How often anybody may try: token buckets in the database, counted over all nodes. */
@NamedInterface("throttle")
@NullMarked
package dev.tessera.identity.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
