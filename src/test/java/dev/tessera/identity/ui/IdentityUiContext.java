package dev.tessera.identity.ui;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.identity.SwitchableInvitations;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.mail.CodeIssuer;
import dev.tessera.testing.MutableClock;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The module {@code identity} alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "dev.tessera.identity")
@ComponentScan(
        basePackages = "dev.tessera.identity",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = ".*(Test|IdentityModule|IdentityEdge)(\\$.*)?")
        })
class IdentityUiContext {

    @Bean
    RecordingOutbox outbox(ObjectProvider<CodeIssuer> issuer) {
        return new RecordingOutbox(issuer);
    }

    @Bean
    SwitchableInvitations invitations() {
        return new SwitchableInvitations();
    }

    @Bean
    SwitchableAffiliations affiliations() {
        return new SwitchableAffiliations();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("http://localhost:8080"));
    }

    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.GERMAN));
    }

    @Bean
    SwitchableMailbox mailbox() {
        return new SwitchableMailbox();
    }
}
