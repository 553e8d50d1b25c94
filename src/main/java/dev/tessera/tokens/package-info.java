/** Credentials that members make for their programs: app tokens and API keys. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: idempotency",
            "design",
            "mail",
            "identity",
            "identity :: throttle",
            "organizations",
            "organizations :: rest"
        })
@NullMarked
package dev.tessera.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
