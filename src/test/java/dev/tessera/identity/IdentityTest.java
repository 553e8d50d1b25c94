package dev.tessera.identity;

import dev.tessera.testing.PersistenceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The services of this module on a real database; mail and organizations are stood in for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PersistenceTest(classes = IdentityModule.class)
@TestPropertySource(
        properties = {
            "tessera.server-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "tessera.operator-email=operator@example.com"
        })
public @interface IdentityTest {}
