package dev.tessera.identity;

import dev.tessera.mail.CodeIssuer;
import dev.tessera.testing.MutableClock;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The module without its edge. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "dev.tessera.identity")
@ComponentScan(
        basePackages = "dev.tessera.identity",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.identity\\.ui\\..*",
                            ".*\\.session\\.(?!LoginSession).*",
                            ".*Test(\\$.*)?",
                            ".*IdentityEdge"
                        }))
public class IdentityModule {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    RecordingOutbox outbox(ObjectProvider<CodeIssuer> codes) {
        return new RecordingOutbox(codes);
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
    RecordedEvents events() {
        return new RecordedEvents();
    }

    @Bean
    People people(SignUp signUp, Accounts accounts, RecordingOutbox outbox) {
        return new People(signUp, accounts, outbox);
    }
}
