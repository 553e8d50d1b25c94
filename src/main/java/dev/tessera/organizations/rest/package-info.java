/**
 * The organization for programs: {@code /api/v6/organization}. It translates; who may do what is decided by the services. What
 * is public here, the other modules of our APIs use to say the same things in the same words.
 */
@NamedInterface("rest")
@NullMarked
package dev.tessera.organizations.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
