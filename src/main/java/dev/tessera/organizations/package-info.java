/** Organizations, their members, and what a member may do. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: idempotency",
            "design",
            "mail",
            "identity",
            "identity :: throttle"
        })
@NullMarked
package dev.tessera.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
