/** The words every module speaks: typed ids, addresses, credentials, who is acting, and what the audit log is told. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tessera.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
