/** API keys: pairs of a public key and a secret with which programs accompany their owner's name and password. */
@NamedInterface("apikeys")
@NullMarked
package dev.tessera.tokens.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
