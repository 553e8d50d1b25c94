/** The description of our APIs: one document (OpenAPI 3.1), served as it is and shown as a page. See decision 0020. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "design"})
@NullMarked
package dev.tessera.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
