/** Organization tokens: deprecated credentials that act for any member of their organization whom a request names. */
@NamedInterface("organizational")
@NullMarked
package dev.tessera.tokens.organizational;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
