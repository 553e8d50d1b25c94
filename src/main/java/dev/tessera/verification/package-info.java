/** One decision for every credential: verify, introspect, who am I. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "design",
            "mail",
            "identity",
            "organizations",
            "tokens",
            "tokens :: leaks"
        })
@NullMarked
package dev.tessera.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
