/** Sends every mail that a change promised: an outbox in the database, templates, SMTP, and a local mailbox without it. */
@ApplicationModule(allowedDependencies = {"kernel", "design"})
@NullMarked
package dev.tessera.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
