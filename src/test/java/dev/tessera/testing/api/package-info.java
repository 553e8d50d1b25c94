/** The whole portal behind a real port, people in it, and a client that calls its APIs. */
@NullMarked
package dev.tessera.testing.api;

import org.jspecify.annotations.NullMarked;
