package dev.tessera.identity;

import dev.tessera.kernel.PublicUrl;
import java.net.URI;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The module with its edge, under an address behind TLS. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IdentityModule.class)
@ComponentScan(
        basePackages = "dev.tessera.identity.session",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
public class IdentityEdge {

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://portal.example"));
    }
}
