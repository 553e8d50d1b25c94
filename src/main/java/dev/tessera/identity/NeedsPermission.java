package dev.tessera.identity;

import dev.tessera.kernel.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A view that only those reach, and find in their menu, who have the permission in the organization that they act in. It hides
 * what the services refuse anyway.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPermission {
    Permission value();
}
