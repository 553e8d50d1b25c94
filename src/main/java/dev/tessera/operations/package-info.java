/** How the instance is and whether its mail goes out, for whoever runs it. */
@ApplicationModule(allowedDependencies = {"kernel", "design", "mail", "identity"})
@NullMarked
package dev.tessera.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
