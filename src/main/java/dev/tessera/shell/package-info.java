/** The frame around every view: application shell, menu, home, error views. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "design",
            "mail",
            "identity",
            "organizations",
            "tokens",
            "verification",
            "audit"
        })
@NullMarked
package dev.tessera.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
