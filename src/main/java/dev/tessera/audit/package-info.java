/** The log of everything that was done or refused, hash-chained. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "design",
            "web",
            "mail",
            "identity",
            "organizations",
            "organizations :: rest",
            "tokens",
            "verification"
        })
@NullMarked
package dev.tessera.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
