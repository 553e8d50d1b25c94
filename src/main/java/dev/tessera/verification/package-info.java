/** One decision for every credential: verify, introspect, who am I. */
@ApplicationModule(allowedDependencies = {"kernel", "design", "mail", "identity", "organizations", "tokens"})
@NullMarked
package dev.tessera.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
