/** The building blocks of every view: tokens, icons and small components that know nothing of any feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.tessera.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
