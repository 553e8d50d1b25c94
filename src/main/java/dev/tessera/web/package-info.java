/** HTTP as all our APIs speak it: the filter chain before them, problems, and what a request may hold. See decision 0006. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.tessera.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
