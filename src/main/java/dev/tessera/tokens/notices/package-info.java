/** What owners of tokens are told by mail without having asked: what expires soon, and what others did. */
@NullMarked
package dev.tessera.tokens.notices;

import org.jspecify.annotations.NullMarked;
