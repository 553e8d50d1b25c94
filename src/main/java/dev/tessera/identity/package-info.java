/** Accounts and who stands behind a session: sign-up, login, one-time codes, sessions, profile. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "design", "mail"})
@NullMarked
package dev.tessera.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
