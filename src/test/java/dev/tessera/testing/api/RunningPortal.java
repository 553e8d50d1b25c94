package dev.tessera.testing.api;

import dev.tessera.TesseraApplication;
import dev.tessera.testing.OnH2;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Runs the whole portal as it is, on a real Tomcat and a database of its own. Classes that bear it share one portal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = RunningPortal.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "vaadin.productionMode=true",
            "tessera.operator-email=operator@example.com",
            "tessera.data=target/running-portal",
            "tessera.public-url=https://tessera.example"
        })
@OnH2
public @interface RunningPortal {

    /** The application without the doubles that other tests keep beside it. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackageClasses = TesseraApplication.class)
    @ComponentScan(
            basePackageClasses = TesseraApplication.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = NotOfTheApplication.class))
    @Import({Staff.class, HeaderWayIn.class})
    class Application {}

    /** Matches what tests are made of, and the application's own class, which would look for components once more. */
    class NotOfTheApplication implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/")
                    || type.getClassMetadata().getClassName().equals(TesseraApplication.class.getName());
        }
    }
}
