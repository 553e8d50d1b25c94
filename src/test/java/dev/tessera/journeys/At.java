package dev.tessera.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a journey the portal that runs in this setting, as parameters of its methods: {@link Portal}, {@link MailServer},
 * {@link Chromium}, and any number of {@link Person}s without an account, each with a browser of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Stage.class)
@interface At {
    Setting value();
}
