/** The description for programs: {@code /api/openapi.json}. */
@NullMarked
package dev.tessera.reference.rest;

import org.jspecify.annotations.NullMarked;
